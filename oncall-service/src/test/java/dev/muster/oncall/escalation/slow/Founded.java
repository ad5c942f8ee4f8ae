package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.slow.Setting.Target;
import java.util.List;
import java.util.UUID;

/**
 * A setting as the service knows it.
 *
 * @param people in the order of the setting, as are the schedules
 */
public record Founded(Setting setting, List<Someone> people, List<UUID> schedules, UUID team) {

  EscalationTarget target(Target target) {
    return switch (target.kind()) {
      case PERSON -> EscalationTarget.person(people.get(target.index()).id());
      case SCHEDULE -> EscalationTarget.schedule(schedules.get(target.index()));
      case NEXT_ON_CALL -> EscalationTarget.nextOnCall(schedules.get(target.index()));
      case TEAM -> EscalationTarget.team(team);
    };
  }

  /** The name in the setting of somebody in it. */
  String nameOf(UUID personId) {
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).id().equals(personId)) {
        return setting.people().get(i).name();
      }
    }
    return "a stranger";
  }
}
