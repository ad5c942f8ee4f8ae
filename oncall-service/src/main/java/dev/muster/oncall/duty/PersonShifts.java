package dev.muster.oncall.duty;

import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** When one person is on call, in all schedules. */
@ApplicationScoped
public class PersonShifts {
  private final Schedules schedules;
  private final FinalSchedules finals;

  PersonShifts(Schedules schedules, FinalSchedules finals) {
    this.schedules = schedules;
    this.finals = finals;
  }

  /** A shift of the person, whole also where it reaches out of the range. */
  public record OfSchedule(Schedule schedule, Shift shift) {}

  /** By start. */
  public List<OfSchedule> of(UUID personId, Instant since, Instant until) {
    return schedules.naming(personId).stream()
        .flatMap(
            schedule ->
                finals.render(schedule, null, since, until, true).shifts().stream()
                    .filter(shift -> shift.personId().equals(personId))
                    .map(shift -> new OfSchedule(schedule, shift)))
        .sorted(Comparator.comparing(each -> each.shift().start()))
        .toList();
  }
}
