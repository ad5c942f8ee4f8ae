package dev.muster.oncall.escalation.slow;

import static dev.muster.oncall.escalation.slow.Draw.MINUTE;

import dev.muster.oncall.escalation.slow.Setting.Human;
import dev.muster.oncall.escalation.slow.Setting.Rule;
import dev.muster.oncall.escalation.slow.Setting.Team;
import dev.muster.oncall.escalation.slow.SlowSchedule.Change;
import dev.muster.oncall.escalation.slow.SlowSchedule.Cover;
import dev.muster.oncall.escalation.slow.Urgency.Basis;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws people, schedules, a team, and services. */
final class RandomSetting {
  static final int PEOPLE = 10;
  static final int SCHEDULES = 3;
  private static final int QUIET_MINUTE = 30;
  private static final int SUPPORT_MINUTE = 7;
  private static final int LATEST_COVER = 400;

  private final Draw draw;
  private final Instant begin;

  private RandomSetting(Draw draw, Instant begin) {
    this.draw = draw;
    this.begin = begin;
  }

  /**
   * @param begin when the first alert can open
   */
  static Setting of(long seed, Instant begin) {
    return new RandomSetting(new Draw(seed), begin).setting();
  }

  private Setting setting() {
    return new Setting(
        IntStream.range(0, PEOPLE).mapToObj(this::human).toList(),
        IntStream.range(0, SCHEDULES).mapToObj(i -> schedule()).toList(),
        new Team(
            draw.oneIn(3) ? List.of() : List.of(SCHEDULES - 1),
            draw.some(1, 2, this::person).stream().distinct().toList()));
  }

  private Integer person() {
    return draw.below(PEOPLE);
  }

  private Human human(int index) {
    var addresses = draw.some(1, 2, () -> !draw.oneIn(5));
    return new Human(
        "p" + index,
        draw.zone(),
        !draw.oneIn(9),
        addresses,
        Stream.of(true, false).flatMap(urgent -> rules(urgent, addresses.size())).toList(),
        draw.oneIn(2) ? List.of() : draw.some(1, 2, () -> draw.hours(QUIET_MINUTE, 9)));
  }

  private Stream<Rule> rules(boolean urgent, int addresses) {
    return draw
        .some(
            0,
            3,
            () -> new Rule(urgent, draw.below(addresses), draw.oneIn(2) ? 0 : draw.minutes(20)))
        .stream();
  }

  private SlowSchedule schedule() {
    var zone = draw.zone();
    var start = LocalTime.of(draw.below(24), 15);
    var turns = draw.some(1, 4, () -> draw.some(1, 2, this::person).stream().distinct().toList());
    return new SlowSchedule(
        zone,
        begin.atZone(zone).toLocalDate().minusDays(9).atTime(start),
        draw.any(List.of(1, 1, 2, 7)),
        turns,
        covers(turns));
  }

  private List<Cover> covers(List<List<Integer>> turns) {
    var covers = new ArrayList<Cover>();
    if (draw.oneIn(2)) {
      covers.add(cover(Change.REPLACE_ALL, null, person()));
    }
    if (draw.oneIn(2)) {
      covers.add(cover(Change.ADD, null, person()));
    }
    var original = draw.any(draw.any(turns));
    if (draw.oneIn(3)) {
      covers.add(cover(Change.REMOVE, original, null));
    } else if (draw.oneIn(2)) {
      covers.add(cover(Change.REPLACE, original, (original + 1 + draw.below(PEOPLE - 1)) % PEOPLE));
    }
    return covers;
  }

  private Cover cover(Change change, Integer original, Integer comes) {
    var start = begin.plusSeconds((long) MINUTE * draw.below(LATEST_COVER) + 5);
    return new Cover(
        change, original, comes, start, start.plusSeconds((long) MINUTE * (30 + draw.below(300))));
  }

  /** A service; those with support hours make alerts urgent that could wait. */
  static Urgency service(long seed) {
    var draw = new Draw(seed);
    return new Urgency(
        draw.any(List.of(Basis.values())),
        draw.any(List.of(Basis.values())),
        draw.zone(),
        draw.oneIn(3) ? List.of() : draw.some(1, 2, () -> draw.hours(SUPPORT_MINUTE, 12)));
  }
}
