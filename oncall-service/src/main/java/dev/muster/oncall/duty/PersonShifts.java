package dev.muster.oncall.duty;

import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    return schedulesOf(personId, since, until).stream()
        .flatMap(
            schedule ->
                finals.render(schedule, null, since, until, true).shifts().stream()
                    .filter(shift -> shift.personId().equals(personId))
                    .map(shift -> new OfSchedule(schedule, shift)))
        .sorted(Comparator.comparing(each -> each.shift().start()))
        .toList();
  }

  /** Those that name the person, and those that did when the person was on call. */
  private Collection<Schedule> schedulesOf(UUID personId, Instant since, Instant until) {
    var found = new LinkedHashMap<UUID, Schedule>();
    schedules.naming(personId).forEach(each -> found.put(each.id(), each));
    schedules
        .among(finals.recordedOf(personId, since, until))
        .forEach(each -> found.put(each.id(), each));
    return found.values();
  }
}
