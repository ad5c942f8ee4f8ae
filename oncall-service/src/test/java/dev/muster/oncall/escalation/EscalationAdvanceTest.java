package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.destination;
import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.EscalationTarget.schedule;
import static dev.muster.oncall.escalation.EscalationTarget.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.escalation.Unreached.Reason;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

  private Circumstances circumstances =
      new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, null);
  private final Map<Integer, Long> taken = new HashMap<>();
  private final EscalationAdvance.Turns turns =
      (policyId, level) -> taken.merge(level, 1L, Long::sum) - 1;

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
      var advance = EscalationAdvance.of(policy, position, circumstances, directory, turns, now);
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
    var reached =
        Stream.concat(
                level.resolution().pages().stream().map(page -> page.person().name()),
                level.resolution().posts().stream().map(place -> "#" + place.name()))
            .toList();
    return reached.isEmpty() ? "nobody" : String.join("+", reached);
  }

  @Test
  void aLevelThatOnlyTellsAPlaceWaitsButTheLastResortStillComes() {
    var channel = destination(directory.place("channel", true));
    var told =
        policy(0, level(0, channel), level(5 * MINUTE, channel))
            .withLastResort(List.of(person(manager)));

    assertThat(story(told))
        .containsExactly("0 #channel", "5 #channel", "10 manager", "15 exhausted");
  }

  @Test
  void aPlaceThatNothingCanReachIsSkippedAtOnce() {
    var lost = directory.place("lost", false);
    var policy = policy(0, level(0, destination(lost)), level(5 * MINUTE, person(primary)));

    assertThat(story(policy)).startsWith("0 nobody", "0 primary");
    var first =
        EscalationAdvance.of(
            policy,
            EscalationCalculator.open(policy, OPENED),
            circumstances,
            directory,
            turns,
            OPENED);
    assertThat(first.fired().get(0).resolution().unreached())
        .containsExactly(new Unreached(Reason.NO_PROVIDER, "lost"));
  }

  @Test
  void placesTakeNoTurns() {
    var channel = destination(directory.place("channel", true));
    var inTurn =
        new EscalationLevel(
            0, List.of(person(primary), channel, person(secondary)), Strategy.ROUND_ROBIN, null);

    assertThat(story(policy(2, inTurn)))
        .startsWith("0 primary+#channel", "5 secondary+#channel", "10 primary+#channel");
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
  void aTeamWhoseOnCallCannotBeReachedMeansItsManagers() {
    var mute = directory.person("mute", true, false);
    var rota = directory.schedule("rota", OPENED.minusSeconds(MINUTE), mute);
    var team = directory.team("team", List.of(manager), List.of(rota));

    assertThat(story(policy(0, level(0, team(team))))).containsExactly("0 manager", "5 exhausted");
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
            policy,
            EscalationCalculator.open(policy, OPENED),
            circumstances,
            directory,
            turns,
            OPENED);

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
            circumstances,
            directory,
            turns,
            late);

    assertThat(advance.fired()).extracting(EscalationAdvance.FiredLevel::level).containsExactly(1);
    assertThat(advance.next().nextAt()).isEqualTo(late.plusSeconds(10 * MINUTE));
  }

  private static EscalationLevel conditional(
      LevelCondition condition, EscalationTarget... targets) {
    return new EscalationLevel(5 * MINUTE, List.of(targets), Strategy.EVERYONE, condition);
  }

  private static LevelCondition forIncidents(Severity... severities) {
    return new LevelCondition(Set.of(), Set.of(severities), Set.of(), ZoneOffset.UTC, List.of());
  }

  @Test
  void theViceIsPagedForTheWorstIncidentsOnlyAndForThoseNothingIsKnownOf() {
    // ESC-01
    var policy =
        policy(
            0, level(0, person(primary)), conditional(forIncidents(Severity.SEV1), person(vice)));

    assertThat(story(policy)).containsExactly("0 primary", "5 vice", "10 exhausted");
    circumstances = new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, Severity.SEV1, null);
    assertThat(story(policy)).containsExactly("0 primary", "5 vice", "10 exhausted");
    circumstances = new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, Severity.SEV2, null);
    assertThat(story(policy)).containsExactly("0 primary", "5 nobody", "10 exhausted");
  }

  @Test
  void aLevelForHighPrioritiesCountsForThoseAndForAlertsWhosePriorityNobodySaid() {
    var high =
        new LevelCondition(
            Set.of(),
            Set.of(),
            Set.of(AlertPriority.P1, AlertPriority.P2),
            ZoneOffset.UTC,
            List.of());
    var policy = policy(0, conditional(high, person(primary)));

    assertThat(story(policy)).containsExactly("5 primary", "10 exhausted");
    circumstances = critical(AlertPriority.P2);
    assertThat(story(policy)).containsExactly("5 primary", "10 exhausted");
    circumstances = critical(AlertPriority.P3);
    assertThat(story(policy)).containsExactly("5 nobody", "5 exhausted");
  }

  private static Circumstances critical(AlertPriority priority) {
    return new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, priority);
  }

  @Test
  void aLevelWhoseConditionIsNotMetIsSkippedAtOnce() {
    var warnings =
        new LevelCondition(
            Set.of(AlertSeverity.WARNING), Set.of(), Set.of(), ZoneOffset.UTC, List.of());
    var policy =
        policy(0, conditional(warnings, person(primary)), level(5 * MINUTE, person(secondary)));

    assertThat(story(policy)).containsExactly("5 nobody", "5 secondary", "10 exhausted");
  }

  @Test
  void aLevelFiresInItsHoursOnTheWall() {
    // 03:00Z is 11:00 in Shanghai and 22:00 of the day before in New York.
    var office = new Window(Set.of(DayOfWeek.values()), LocalTime.of(9, 0), Duration.ofHours(8));
    var policy =
        policy(
            0,
            conditional(
                new LevelCondition(
                    Set.of(), Set.of(), Set.of(), ZoneId.of("Asia/Shanghai"), List.of(office)),
                person(primary)),
            conditional(
                new LevelCondition(
                    Set.of(), Set.of(), Set.of(), ZoneId.of("America/New_York"), List.of(office)),
                person(secondary)));

    assertThat(story(policy)).containsExactly("5 primary", "10 nobody", "15 exhausted");
  }

  @Test
  void inTurnsOneTargetIsPagedAfterTheOtherAndNoTurnIsLostOnThoseWhoCannotBeReached() {
    var turnsOfLevel =
        new EscalationLevel(
            0,
            List.of(person(primary), person(unreachable), person(secondary)),
            Strategy.ROUND_ROBIN,
            null);
    var policy = policy(0, turnsOfLevel);

    assertThat(story(policy)).containsExactly("0 primary", "5 exhausted");
    assertThat(story(policy)).containsExactly("0 secondary", "5 exhausted");
    assertThat(story(policy)).containsExactly("0 secondary", "5 exhausted");
    assertThat(story(policy)).containsExactly("0 primary", "5 exhausted");
  }

  @Test
  void nobodyAnsweredSoTheLastResortIsPagedInTheEnd() {
    var policy =
        policy(1, level(0, person(primary)), level(5 * MINUTE, person(secondary)))
            .withLastResort(List.of(person(vice)));

    assertThat(story(policy))
        .containsExactly(
            "0 primary", "5 secondary", "10 primary", "15 secondary", "20 vice", "25 exhausted");
  }

  @Test
  void whereNobodyIsReachedTheLastResortIsPagedAtOnce() {
    assertThat(story(PolicySnapshot.none().withLastResort(List.of(person(vice)))))
        .containsExactly("0 vice", "5 exhausted");
    assertThat(
            story(policy(0, level(0, person(unreachable))).withLastResort(List.of(person(vice)))))
        .containsExactly("0 nobody", "0 vice", "5 exhausted");
  }

  @Test
  void whoIsOnCallNextCanBeTheTarget() {
    var weeks = directory.schedule("weeks", OPENED.minus(Duration.ofDays(1)), primary, secondary);
    var policy =
        policy(0, level(0, schedule(weeks)), level(5 * MINUTE, EscalationTarget.nextOnCall(weeks)));

    assertThat(story(policy)).hasSize(3);
    assertThat(story(policy).get(0).substring(2)).isNotEqualTo(story(policy).get(1).substring(2));
    assertThat(story(policy).get(1)).doesNotContain("nobody");
  }
}
