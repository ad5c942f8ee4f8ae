package dev.muster.oncall.alert.api;

import dev.muster.oncall.escalation.api.TargetBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * To whom an alert goes: exactly one of both.
 *
 * @param policyId by which it escalates from now on
 * @param targets who are paged, twice more if they do not answer
 */
public record ReassignRequest(
    UUID policyId, @Size(min = 1, max = 10) List<@NotNull @Valid TargetBody> targets) {}
