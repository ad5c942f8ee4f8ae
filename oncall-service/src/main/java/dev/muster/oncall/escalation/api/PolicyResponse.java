package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationPolicy;
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
    List<EscalationLevel> levels,
    Instant createdAt) {

  static PolicyResponse from(EscalationPolicy policy) {
    var snapshot = policy.snapshot();
    return new PolicyResponse(
        policy.id(),
        policy.name(),
        policy.description(),
        policy.teamId(),
        snapshot.repeatCount(),
        snapshot.repeatDelaySeconds(),
        snapshot.levels(),
        policy.createdAt());
  }
}
