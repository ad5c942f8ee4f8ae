package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.escalation.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation policy. */
public record PolicyResponse(
    UUID id,
    String name,
    String description,
    @Nullable UUID teamId,
    int repeatCount,
    long repeatDelaySeconds,
    @Nullable Long ackTimeoutSeconds,
    List<Level> levels,
    Instant createdAt) {

  /** One level. */
  public record Level(
      long delaySeconds,
      List<TargetBody> targets,
      Strategy strategy,
      @Nullable ConditionBody condition) {
    static Level from(EscalationLevel level) {
      return new Level(
          level.delaySeconds(),
          level.targets().stream().map(TargetBody::from).toList(),
          level.strategy(),
          ConditionBody.from(level.condition()));
    }
  }

  static PolicyResponse from(EscalationPolicy policy) {
    var snapshot = policy.snapshot();
    return new PolicyResponse(
        policy.id(),
        policy.name(),
        policy.description(),
        policy.teamId(),
        snapshot.repeatCount(),
        snapshot.repeatDelaySeconds(),
        snapshot.ackTimeoutSeconds(),
        snapshot.levels().stream().map(Level::from).toList(),
        policy.createdAt());
  }
}
