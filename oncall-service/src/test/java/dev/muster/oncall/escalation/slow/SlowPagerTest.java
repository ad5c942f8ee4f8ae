package dev.muster.oncall.escalation.slow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.escalation.slow.Case.Action;
import dev.muster.oncall.escalation.slow.Case.Answer;
import dev.muster.oncall.escalation.slow.Case.Story;
import dev.muster.oncall.escalation.slow.Plan.Level;
import dev.muster.oncall.escalation.slow.Plan.Only;
import dev.muster.oncall.escalation.slow.Setting.Human;
import dev.muster.oncall.escalation.slow.Setting.Kind;
import dev.muster.oncall.escalation.slow.Setting.Rule;
import dev.muster.oncall.escalation.slow.Setting.Target;
import dev.muster.oncall.escalation.slow.Setting.Team;
import dev.muster.oncall.escalation.slow.Urgency.Basis;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The slow model itself, against examples worked out by hand. */
class SlowPagerTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final Human ANNA =
      human("anna", true, new Rule(true, 0, 0), new Rule(true, 1, 120), new Rule(false, 0, 0));
  private static final Human BORIS = human("boris", true);
  private static final Human GONE = human("gone", false);
  private static final Human LOST =
      new Human(
          "lost",
          UTC,
          true,
          List.of(false, true),
          List.of(new Rule(true, 0, 0), new Rule(true, 1, 300), new Rule(true, 1, 600)),
          List.of());

  private static Human human(String name, boolean active, Rule... rules) {
    var lunch = new Hours(Set.of(DayOfWeek.values()), LocalTime.of(11, 30), 60);
    return new Human(name, UTC, active, List.of(true, true), List.of(rules), List.of(lunch));
  }

  private static Plan plan(Long lease, int... ladder) {
    var levels = new ArrayList<Level>();
    for (int person : ladder) {
      levels.add(
          new Level(
              levels.isEmpty() ? 0 : 300,
              false,
              List.of(new Target(Kind.PERSON, person)),
              Only.ALWAYS));
    }
    return new Plan(levels, 0, 900, lease, List.of());
  }

  private static Answer after(int minutes, Action action) {
    return new Answer(
        NOON.plus(Duration.ofMinutes(minutes)), action, 0, 600, null, List.of(), null);
  }

  /** Minutes after noon and what happened then. */
  private static List<String> noticed(AlertSeverity severity, Plan plan, Answer... answers) {
    var setting =
        new Setting(List.of(ANNA, BORIS, GONE, LOST), List.of(), new Team(List.of(), List.of()));
    var service = new Urgency(Basis.BY_SEVERITY, Basis.BY_SEVERITY, UTC, List.of());
    var one = new Case(0, 0, 0, plan, List.of(new Story(severity, NOON, List.of(answers))));
    return SlowPager.follow(setting, service, one, NOON.plus(Duration.ofHours(2))).stream()
        .map(each -> Duration.between(NOON, each.at()).toMinutes() + " " + each.what())
        .toList();
  }

  @Test
  void levelsFireInTimeAndThoseThatReachNobodyAreSkippedAtOnce() {
    assertThat(noticed(AlertSeverity.CRITICAL, plan(null, 0, 2, 1)))
        .containsExactly(
            "0 anna gets a message, address 0",
            "0 anna is paged, run 0 level 0",
            "2 anna gets a message, address 1",
            "5 boris gets a message, address 0",
            "5 boris is paged, run 0 level 2",
            "20 nobody is left to page");
  }

  @Test
  void theNextRuleTakesThePlaceOfOneWhoseAddressIsNotVerified() {
    assertThat(noticed(AlertSeverity.CRITICAL, plan(null, 3)))
        .containsExactly(
            "0 lost gets a message, address 1",
            "0 lost is paged, run 0 level 0",
            "10 lost gets a message, address 1",
            "15 nobody is left to page");
  }

  @Test
  void anAcknowledgementThatRunsOutBeginsAnew() {
    assertThat(
            noticed(
                AlertSeverity.CRITICAL,
                plan(600L, 0),
                after(1, Action.ACKNOWLEDGE),
                after(8, Action.ACKNOWLEDGE),
                after(19, Action.RESOLVE)))
        .containsExactly(
            "0 anna gets a message, address 0",
            "0 anna is paged, run 0 level 0",
            "18 anna gets a message, address 0",
            "18 anna is paged, run 0 level 0");
  }

  @Test
  void whatCanWaitKeepsToQuietHours() {
    assertThat(noticed(AlertSeverity.WARNING, plan(null, 0)))
        .containsExactly(
            "0 anna is paged, run 0 level 0",
            "15 nobody is left to page",
            "30 anna gets a message, address 0");
  }

  @Test
  void theNextLevelComesAtOnceUntilNoneIsLeft() {
    assertThat(
            noticed(
                AlertSeverity.CRITICAL,
                plan(null, 1, 1),
                after(1, Action.SNOOZE),
                after(2, Action.ESCALATE),
                after(3, Action.ESCALATE)))
        .containsExactly(
            "0 boris gets a message, address 0",
            "0 boris is paged, run 0 level 0",
            "2 boris gets a message, address 0",
            "2 boris is paged, run 0 level 1",
            "3 ESCALATE is refused",
            "17 nobody is left to page");
  }
}
