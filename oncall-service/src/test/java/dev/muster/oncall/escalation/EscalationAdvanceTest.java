package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.EscalationTarget.schedule;
import static dev.muster.oncall.escalation.EscalationTarget.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.escalation.Unreached.Reason;
import dev.muster.oncall.page.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationAdvanceTest {
  private static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  private static final long MINUTE = 60;

  private final Directory directory = new Directory();
  private final UUID primary = directory.person("primary");
  private final UUID secondary = directory.person("secondary");
  private final UUID lead = directory.person("lead");
  private final UUID manager = directory.person("manager");
  private final UUID vice = directory.person("vice");
  private final UUID unreachable = directory.person("unreachable", true, false);

  private static PolicySnapshot policy(int repeats, EscalationLevel... levels) {
    return new PolicySnapshot(new UUID(0, 1), "policy", repeats, 5 * MINUTE, List.of(levels));
  }

  private static EscalationLevel level(long delaySeconds, EscalationTarget... targets) {
    return new EscalationLevel(delaySeconds, List.of(targets));
  }

  /** One line for each thing that happens while nobody answers, with its minute. */
  private List<String> story(PolicySnapshot policy) {
    var story = new ArrayList<String>();
    var position = EscalationCalculator.open(policy, OPENED);
    for (int i = 0; i < 100; i++) {
      var now = position.nextAt();
      var advance = EscalationAdvance.of(policy, position, Urgency.HIGH, directory, now);
      var minute = Duration.between(OPENED, now).toMinutes();
      advance.fired().forEach(level -> story.add(minute + " " + names(level)));
      if (advance.exhausted()) {
        story.add(minute + " exhausted");
        return story;
      }
      position = advance.next();
    }
    throw new AssertionError("never ends: " + story);
  }

  private static String names(EscalationAdvance.FiredLevel level) {
    return level.reached()
        ? String.join(
            "+", level.resolution().pages().stream().map(page -> page.person().name()).toList())
        : "nobody";
  }

  @Test
  void theDefaultLadderPagesAtOnceThenAfter5And15And30And60Minutes() {
    // ESC-01
    var ladder =
        policy(
            0,
            level(0, person(primary)),
            level(5 * MINUTE, person(secondary)),
            level(10 * MINUTE, person(lead)),
            level(15 * MINUTE, person(manager)),
            level(30 * MINUTE, person(vice)));

    assertThat(story(ladder))
        .containsExactly(
            "0 primary", "5 secondary", "15 lead", "30 manager", "60 vice", "65 exhausted");
  }

  @Test
  void aLevelThatReachesNobodyLetsTheNextOneFireAtOnce() {
    var policy =
        policy(
            0,
            level(0, person(unreachable)),
            level(5 * MINUTE, person(secondary)),
            level(10 * MINUTE, person(unreachable)),
            level(15 * MINUTE, person(manager)));

    assertThat(story(policy))
        .containsExactly("0 nobody", "0 secondary", "10 nobody", "10 manager", "15 exhausted");
  }

  @Test
  void levelsStartAgainAsOftenAsThePolicyRepeats() {
    var policy = policy(2, level(0, person(primary)), level(5 * MINUTE, person(secondary)));

    assertThat(story(policy))
        .containsExactly(
            "0 primary",
            "5 secondary",
            "10 primary",
            "15 secondary",
            "20 primary",
            "25 secondary",
            "30 exhausted");
  }

  @Test
  void aPolicyThatReachesNobodyEndsAtOnce() {
    assertThat(story(policy(0, level(0, person(unreachable)), level(MINUTE))))
        .containsExactly("0 nobody", "0 nobody", "0 exhausted");
  }

  @Test
  void aRunThatReachesNobodyIsTriedAgainBecauseSomebodyMayComeOnCall() {
    var soon = directory.schedule("soon", OPENED.plusSeconds(4 * MINUTE), primary);

    assertThat(story(policy(1, level(0, schedule(soon)))))
        .containsExactly("0 nobody", "5 primary", "10 exhausted");
  }

  @Test
  void withoutAPolicyTheEndComesAtOnce() {
    assertThat(story(PolicySnapshot.none())).containsExactly("0 exhausted");
  }

  @Test
  void theFirstLevelWaitsWhenItsPolicySaysSo() {
    assertThat(story(policy(0, level(3 * MINUTE, person(primary)))))
        .containsExactly("3 primary", "8 exhausted");
  }

  @Test
  void schedulesAreResolvedWhenTheLevelFires() {
    var monday = Instant.parse("2026-11-02T00:00:00Z");
    var week = directory.schedule("week", monday.minus(Duration.ofDays(7)), primary, secondary);
    var policy = policy(0, level(0, schedule(week)), level(7 * 24 * 60 * MINUTE, schedule(week)));

    assertThat(story(policy)).contains("0 secondary", "10080 primary");
  }

  @Test
  void aTeamMeansWhoeverItsSchedulesHaveOnCall() {
    var rota = directory.schedule("rota", OPENED.minusSeconds(MINUTE), secondary);
    var withRota = directory.team("with rota", List.of(manager), List.of(rota));
    var withoutRota = directory.team("without rota", List.of(manager), List.of());

    assertThat(story(policy(0, level(0, team(withRota)), level(MINUTE, team(withoutRota)))))
        .containsExactly("0 secondary", "1 manager", "6 exhausted");
  }

  @Test
  void somebodyNamedTwiceInALevelIsPagedOnce() {
    var rota = directory.schedule("rota", OPENED.minusSeconds(MINUTE), primary);

    assertThat(story(policy(0, level(0, person(primary), schedule(rota)))))
        .containsExactly("0 primary", "5 exhausted");
  }

  @Test
  void theReasonWhyATargetReachesNobodyIsKept() {
    var empty = directory.schedule("empty", OPENED.plusSeconds(1), primary);
    var gone = new UUID(8, 8);
    var left = directory.person("left", false, true);
    var policy =
        policy(
            0,
            level(0, schedule(empty), schedule(gone), person(left), person(unreachable)),
            level(0));

    var advance =
        EscalationAdvance.of(
            policy, EscalationCalculator.open(policy, OPENED), Urgency.HIGH, directory, OPENED);

    assertThat(advance.fired().get(0).resolution().unreached())
        .containsExactly(
            new Unreached(Reason.NOBODY_ON_CALL, "empty"),
            new Unreached(Reason.TARGET_GONE, ""),
            new Unreached(Reason.PERSON_INACTIVE, "left"),
            new Unreached(Reason.NO_VERIFIED_METHOD, "unreachable"));
    assertThat(advance.fired().get(1).resolution().unreached())
        .containsExactly(new Unreached(Reason.NO_TARGETS, ""));
  }

  @Test
  void afterALongAbsenceOneLevelFiresAndTheNextKeepsItsDelay() {
    var policy =
        policy(
            0,
            level(0, person(primary)),
            level(5 * MINUTE, person(secondary)),
            level(10 * MINUTE, person(lead)));
    var late = OPENED.plus(Duration.ofHours(6));

    var advance =
        EscalationAdvance.of(
            policy,
            new EscalationPosition(0, 1, true, OPENED.plusSeconds(5 * MINUTE)),
            Urgency.HIGH,
            directory,
            late);

    assertThat(advance.fired()).extracting(EscalationAdvance.FiredLevel::level).containsExactly(1);
    assertThat(advance.next().nextAt()).isEqualTo(late.plusSeconds(10 * MINUTE));
  }
}
