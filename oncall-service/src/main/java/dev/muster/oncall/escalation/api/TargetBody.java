package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.TargetKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Whom to page.
 *
 * @param id of the person, the schedule, the team or the destination
 */
public record TargetBody(@NotNull TargetKind kind, @NotNull UUID id) {

  public EscalationTarget target() {
    return new EscalationTarget(kind, id);
  }

  public static TargetBody from(EscalationTarget target) {
    return new TargetBody(target.kind(), target.id());
  }
}
