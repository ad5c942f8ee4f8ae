package dev.muster.oncall.alert.api;

import dev.muster.oncall.escalation.EscalationStatus;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.escalation.PolicySource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the escalation of an alert stands.
 *
 * @param policyName of what its source says
 * @param levels of its policy, the last resort not counted
 * @param run of the level that fires next, from 1
 * @param level that fires next, from 1; one more than the levels means the next run, the last
 *     resort or the end
 * @param nextAt when it fires, or until when somebody holds the alert; null when nothing is to come
 */
public record EscalationResponse(
    EscalationStatus status,
    PolicySource policySource,
    String policyName,
    int levels,
    int run,
    int level,
    @Nullable Instant nextAt) {

  static EscalationResponse from(Escalations.Standing standing) {
    var waits =
        standing.status() == EscalationStatus.ACTIVE || standing.status() == EscalationStatus.HELD;
    return new EscalationResponse(
        standing.status(),
        standing.policy().source(),
        standing.policy().name(),
        standing.policy().levels().size(),
        standing.position().run() + 1,
        standing.position().level() + 1,
        waits ? standing.position().nextAt() : null);
  }
}
