package dev.muster.oncall.escalation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.page.Urgency;

/**
 * What decides about an alert besides time.
 *
 * @param incidentSeverity as last heard; null while nothing was heard of an incident of the alert
 * @param priority null while nobody said it
 */
public record Circumstances(
    Urgency urgency,
    AlertSeverity alertSeverity,
    Severity incidentSeverity,
    AlertPriority priority) {}
