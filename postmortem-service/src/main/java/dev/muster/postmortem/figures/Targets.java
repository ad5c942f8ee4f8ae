package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.policy.PostmortemPolicy;
import dev.muster.postmortem.policy.ResponseTargets;
import java.math.BigDecimal;

/** What a metric should come to, by its own definition or by the policy. */
public record Targets(MetricDefinition definition, PostmortemPolicy policy) {

  /** The target of a severity, or for all severities together when it is null; null for none. */
  public BigDecimal of(Severity severity) {
    if (definition.policyTarget() != null) {
      return byPolicy(severity);
    }
    BigDecimal own = severity == null ? null : definition.targets().get(severity);
    return own == null ? definition.target() : own;
  }

  private BigDecimal byPolicy(Severity severity) {
    if (definition.policyTarget() == MetricDefinition.PolicyTarget.ON_TIME) {
      return policy.onTimeTarget();
    }
    if (severity == null) {
      return null;
    }
    ResponseTargets targets = policy.targets(severity);
    Long seconds =
        switch (definition.policyTarget()) {
          case ACKNOWLEDGE -> targets.acknowledgeSeconds();
          case IDENTIFY -> targets.identifySeconds();
          case RESOLVE -> targets.resolveSeconds();
          case ON_TIME -> null;
        };
    return seconds == null ? null : BigDecimal.valueOf(seconds);
  }
}
