package dev.muster.oncall.escalation.slow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A schedule with one layer of whole days, followed turn by turn.
 *
 * @param start of the first turn, on the wall
 * @param turns who are on call in each, one after the other and from the beginning again
 */
public record SlowSchedule(
    ZoneId zone, LocalDateTime start, int days, List<List<Integer>> turns, List<Cover> covers) {
  private static final Duration AHEAD = Duration.ofDays(90);

  /** What an override does. */
  public enum Change {
    REPLACE,
    REPLACE_ALL,
    ADD,
    REMOVE
  }

  /**
   * An override.
   *
   * @param original whose place it is about; null for everybody's and for one who is added
   * @param comes null for nobody
   */
  public record Cover(Change change, Integer original, Integer comes, Instant start, Instant end) {
    boolean counts(Instant at) {
      return !at.isBefore(start) && at.isBefore(end);
    }
  }

  /** Who is on call and can be reached. */
  List<Integer> onCall(Instant at, IntPredicate reached) {
    var who = new ArrayList<Integer>();
    for (var person : turn(at)) {
      add(person(person, at), who, reached);
    }
    for (var cover : counting(Change.REPLACE_ALL, at)) {
      if (reached.test(cover.comes())) {
        who.clear();
        add(cover.comes(), who, reached);
      }
    }
    for (var cover : counting(Change.ADD, at)) {
      add(cover.comes(), who, reached);
    }
    return who;
  }

  /** Those who come on call next and are not now. */
  List<Integer> next(Instant at, IntPredicate reached) {
    var now = onCall(at, reached);
    for (var change : changes(at)) {
      var who = new ArrayList<>(onCall(change, reached));
      who.removeAll(now);
      if (!who.isEmpty()) {
        return who;
      }
    }
    return List.of();
  }

  private static void add(Integer person, List<Integer> who, IntPredicate reached) {
    if (person != null && reached.test(person) && !who.contains(person)) {
      who.add(person);
    }
  }

  private List<Cover> counting(Change change, Instant at) {
    return covers.stream().filter(cover -> cover.change() == change && cover.counts(at)).toList();
  }

  /** Who comes in the place of somebody; null for nobody. */
  private Integer person(Integer original, Instant at) {
    for (var cover : covers) {
      if (original.equals(cover.original()) && cover.counts(at)) {
        return cover.comes();
      }
    }
    return original;
  }

  private List<Integer> turn(Instant at) {
    var number = 0;
    while (!begin(number + 1).isAfter(at)) {
      number++;
    }
    return turns.get(number % turns.size());
  }

  private Instant begin(int turn) {
    return Hours.instant(start.plusDays((long) turn * days), zone);
  }

  private TreeSet<Instant> changes(Instant after) {
    var changes = new TreeSet<Instant>();
    for (int turn = 1; begin(turn).isBefore(after.plus(AHEAD)); turn++) {
      changes.add(begin(turn));
    }
    covers.forEach(cover -> changes.addAll(List.of(cover.start(), cover.end())));
    changes.removeIf(each -> !each.isAfter(after));
    return changes;
  }
}
