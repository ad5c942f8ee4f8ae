package dev.muster.oncall.duty;

import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.swap.SwapRequest;
import dev.muster.oncall.team.Team;
import java.util.List;

/**
 * All that would be left undone without a person.
 *
 * @param schedules in which they have or will have a place
 * @param shifts of the next six weeks, by start
 * @param policies that page them by name
 * @param swaps that they offer, or wait to take
 * @param teams to which they belong
 */
public record Duties(
    List<Schedule> schedules,
    List<PersonShifts.OfSchedule> shifts,
    List<EscalationPolicy> policies,
    List<SwapRequest> swaps,
    List<Team> teams) {
  public Duties {
    schedules = List.copyOf(schedules);
    shifts = List.copyOf(shifts);
    policies = List.copyOf(policies);
    swaps = List.copyOf(swaps);
    teams = List.copyOf(teams);
  }
}
