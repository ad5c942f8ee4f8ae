package dev.muster.oncall.escalation;

import dev.muster.oncall.alert.Alert;

/**
 * An alert whose escalation went on.
 *
 * @param round how often the escalation began anew
 */
public record Escalated(Alert alert, PolicySnapshot policy, EscalationAdvance advance, int round) {}
