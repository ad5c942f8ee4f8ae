package dev.muster.incident.decision.api;

import dev.muster.contracts.Who;
import dev.muster.incident.decision.Consent;
import dev.muster.incident.decision.Decision;
import dev.muster.incident.decision.DecisionStatus;
import dev.muster.incident.decision.Effect;
import dev.muster.incident.decision.Objection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param version changes when somebody says what came of it; {@code If-Match} of that names it in
 *     quotes
 * @param expectedEffect null when nobody said
 * @param consents of those who have nothing against it
 * @param decidedAt null while it is open, like {@code decidedBy}
 * @param latencySeconds how long it waited to be decided; null while it does
 * @param reason null for none given
 * @param effect what it brought; null until it is known, like {@code outcome}, {@code outcomeAt}
 *     and {@code outcomeBy}
 */
@Schema(name = "CommandDecision")
public record DecisionView(
    int number,
    long version,
    String proposal,
    List<String> alternatives,
    @Nullable String expectedEffect,
    List<Objection> objections,
    List<Consent> consents,
    DecisionStatus status,
    Instant proposedAt,
    Who proposedBy,
    @Nullable Instant decidedAt,
    @Nullable Who decidedBy,
    @Nullable Long latencySeconds,
    @Nullable String reason,
    @Nullable Effect effect,
    @Nullable String outcome,
    @Nullable Instant outcomeAt,
    @Nullable Who outcomeBy) {
  static DecisionView from(Decision decision) {
    return new DecisionView(
        decision.number(),
        decision.version(),
        decision.proposal(),
        decision.alternatives(),
        decision.expectedEffect(),
        decision.objections().items(),
        decision.consents().items(),
        decision.status(),
        decision.proposedAt(),
        decision.proposedBy(),
        decision.decidedAt(),
        decision.decidedBy(),
        decision.latency().map(Duration::toSeconds).orElse(null),
        decision.reason(),
        decision.effect(),
        decision.outcome(),
        decision.outcomeAt(),
        decision.outcomeBy());
  }
}
