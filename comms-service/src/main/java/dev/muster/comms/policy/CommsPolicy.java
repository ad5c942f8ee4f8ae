package dev.muster.comms.policy;

import dev.muster.contracts.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The communication rules in force; {@code version} 0 is the one shipped. */
public record CommsPolicy(
    int version,
    PublicTitle publicTitle,
    Map<Severity, SeverityRule> severities,
    ClockRules clocks,
    PublishingChecks checks,
    SubjectFormats subjects,
    ApprovalRules approval,
    List<SupportRecipient> support) {
  public CommsPolicy {
    Objects.requireNonNull(clocks, "clocks");
    Objects.requireNonNull(checks, "checks");
    Objects.requireNonNull(subjects, "subjects");
    Objects.requireNonNull(approval, "approval");
    support = List.copyOf(support);
    Objects.requireNonNull(publicTitle, "publicTitle");
    severities = Map.copyOf(severities);
    for (Severity severity : Severity.values()) {
      if (!severities.containsKey(severity)) {
        throw new IllegalArgumentException("no rule for " + severity);
      }
    }
  }

  /** The rule of a severity. */
  public SeverityRule rule(Severity severity) {
    return severities.get(severity);
  }
}
