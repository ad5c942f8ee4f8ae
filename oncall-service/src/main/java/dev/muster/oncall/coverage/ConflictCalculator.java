package dev.muster.oncall.coverage;

import dev.muster.oncall.rotation.Span;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.unavailability.TimeOff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds shifts that lie in time off, and who could cover them most fairly. */
public final class ConflictCalculator {
  private ConflictCalculator() {}

  /** By start; of time off that overlaps each other, the one that begins first counts. */
  public static List<Conflict> conflicts(Rendered rendered, List<TimeOff> timeOff) {
    var conflicts = new ArrayList<Conflict>();
    for (var shift : rendered.shifts()) {
      var from = shift.start();
      for (var off : sorted(timeOff, shift)) {
        var start = later(from, off.startsAt());
        var end = earlier(shift.end(), off.endsAt());
        if (start.isBefore(end)) {
          conflicts.add(new Conflict(shift, off, start, end));
          from = end;
        }
      }
    }
    conflicts.sort(Comparator.comparing(Conflict::start));
    return conflicts;
  }

  private static List<TimeOff> sorted(List<TimeOff> timeOff, Shift shift) {
    return timeOff.stream()
        .filter(off -> off.personId().equals(shift.personId()))
        .filter(off -> off.touches(shift.start(), shift.end()))
        .sorted(Comparator.comparing(TimeOff::startsAt))
        .toList();
  }

  /**
   * Who could take a stretch of time over: they have no time off in it and are not on call in it
   * already. Those who take turns come first, so that a team's manager or newcomer, who never does,
   * is not always the fairest; among them those with fewest hours.
   *
   * @param candidates who may be asked, all reachable
   * @param turns who takes turns in the schedule
   * @param load the time that each is or was on call
   */
  public static List<UUID> proposals(
      Span stretch,
      Collection<UUID> candidates,
      Set<UUID> turns,
      Rendered rendered,
      List<TimeOff> timeOff,
      Map<UUID, Duration> load) {
    return candidates.stream()
        .filter(
            id ->
                timeOff.stream()
                    .noneMatch(
                        off ->
                            off.personId().equals(id)
                                && off.touches(stretch.start(), stretch.end())))
        .filter(
            id ->
                rendered.shifts().stream()
                    .noneMatch(
                        shift ->
                            shift.personId().equals(id)
                                && stretch.touches(shift.start(), shift.end())))
        .sorted(
            Comparator.comparing((UUID id) -> !turns.contains(id))
                .thenComparing(id -> load.getOrDefault(id, Duration.ZERO))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
