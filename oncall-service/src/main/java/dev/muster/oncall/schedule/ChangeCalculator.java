package dev.muster.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what a change of a schedule means to whom. */
public final class ChangeCalculator {
  private ChangeCalculator() {}

  /** A stretch of time in which other people are on call than before. */
  public record Difference(Instant start, Instant end, Set<UUID> before, Set<UUID> after) {
    public Difference {
      before = Set.copyOf(before);
      after = Set.copyOf(after);
    }
  }

  /** A person whose hours a change touches. */
  public record Affected(UUID personId, Duration before, Duration after) {}

  /**
   * What a change means.
   *
   * @param differences by start, apart from each other
   * @param affected everybody who comes or goes in some difference, those who lose or win most
   *     first
   */
  public record Change(List<Difference> differences, List<Affected> affected) {
    public Change {
      differences = List.copyOf(differences);
      affected = List.copyOf(affected);
    }
  }

  /** Compares two answers for the same window. */
  public static Change compare(Rendered before, Rendered after, Instant since, Instant until) {
    var differences = differences(before, after, since, until);
    var touched = new LinkedHashSet<UUID>();
    for (var difference : differences) {
      Stream.concat(difference.before().stream(), difference.after().stream())
          .filter(id -> difference.before().contains(id) != difference.after().contains(id))
          .forEach(touched::add);
    }
    var hoursBefore = CoverageCalculator.hours(before);
    var hoursAfter = CoverageCalculator.hours(after);
    var affected =
        touched.stream()
            .map(
                id ->
                    new Affected(
                        id,
                        hoursBefore.getOrDefault(id, Duration.ZERO),
                        hoursAfter.getOrDefault(id, Duration.ZERO)))
            .sorted(
                Comparator.comparing((Affected each) -> each.after().minus(each.before()).abs())
                    .reversed()
                    .thenComparing(Affected::personId))
            .toList();
    return new Change(differences, affected);
  }

  private static List<Difference> differences(
      Rendered before, Rendered after, Instant since, Instant until) {
    var boundaries = new TreeSet<Instant>();
    boundaries.add(since);
    boundaries.add(until);
    Stream.concat(before.shifts().stream(), after.shifts().stream())
        .flatMap(shift -> Stream.of(shift.start(), shift.end()))
        .filter(at -> at.isAfter(since) && at.isBefore(until))
        .forEach(boundaries::add);
    var old = Sweep.of(before.shifts(), Shift::start, Shift::end);
    var changed = Sweep.of(after.shifts(), Shift::start, Shift::end);
    var differences = new ArrayList<Difference>();
    for (var start : boundaries.headSet(until)) {
      var was = people(old.at(start));
      var is = people(changed.at(start));
      if (!was.equals(is)) {
        add(differences, new Difference(start, boundaries.higher(start), was, is));
      }
    }
    return differences;
  }

  private static void add(List<Difference> differences, Difference next) {
    var last = differences.isEmpty() ? null : differences.get(differences.size() - 1);
    if (last != null
        && last.end().equals(next.start())
        && last.before().equals(next.before())
        && last.after().equals(next.after())) {
      differences.set(
          differences.size() - 1,
          new Difference(last.start(), next.end(), last.before(), last.after()));
    } else {
      differences.add(next);
    }
  }

  private static Set<UUID> people(List<Shift> shifts) {
    var people = new LinkedHashSet<UUID>();
    shifts.forEach(shift -> people.add(shift.personId()));
    return people;
  }
}
