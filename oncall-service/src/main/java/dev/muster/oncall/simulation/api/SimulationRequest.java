package dev.muster.oncall.simulation.api;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.escalation.api.PolicyRequest;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert to follow; exactly one of the first three says by which policy.
 *
 * @param serviceId whose policy
 * @param policyId of a policy as it is kept
 * @param policy one that is not kept
 * @param incidentSeverity left out for an alert without a known incident
 * @param priority left out for an alert without one
 * @param at when it opens; now when left out
 */
public record SimulationRequest(
    UUID serviceId,
    UUID policyId,
    @Valid PolicyRequest policy,
    @NotNull AlertSeverity severity,
    Severity incidentSeverity,
    AlertPriority priority,
    @SaneTime Instant at) {}
