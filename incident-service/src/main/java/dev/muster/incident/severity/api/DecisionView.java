package dev.muster.incident.severity.api;

import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.SeverityDecision;
import dev.muster.incident.severity.SeverityFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A severity and what it rests on, in the reader's language.
 *
 * @param policyVersion of the severity policy, or of the alert mapping on that basis
 * @param rule the row that fired; null for a person's word
 * @param facts what was known; null unless the table decided
 */
public record DecisionView(
    Severity severity,
    Basis basis,
    int policyVersion,
    @Nullable String rule,
    List<String> reasons,
    @Nullable SeverityFacts facts,
    Instant decidedAt,
    Who decidedBy) {
  public static DecisionView from(SeverityDecision stored, String language) {
    var decision = stored.decision();
    return new DecisionView(
        decision.severity(),
        decision.basis(),
        decision.policyVersion(),
        decision.rule(),
        decision.reasons().stream()
            .map(reason -> reason.getOrDefault(language, reason.get("en")))
            .toList(),
        decision.facts(),
        stored.decidedAt(),
        stored.decidedBy());
  }
}
