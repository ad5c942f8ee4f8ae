package dev.muster.oncall.alert.api;

import dev.muster.oncall.escalation.api.TargetBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whom to page as well. */
public record PageRequestBody(
    @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid TargetBody> targets) {}
