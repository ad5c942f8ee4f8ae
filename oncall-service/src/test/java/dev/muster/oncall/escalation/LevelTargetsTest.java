package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.destination;
import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.EscalationTarget.schedule;
import static dev.muster.oncall.escalation.EscalationTarget.team;
import static dev.muster.oncall.escalation.UnansweredAlert.MANAGER;
import static dev.muster.oncall.escalation.UnansweredAlert.MINUTE;
import static dev.muster.oncall.escalation.UnansweredAlert.OPENED;
import static dev.muster.oncall.escalation.UnansweredAlert.PRIMARY;
import static dev.muster.oncall.escalation.UnansweredAlert.SECONDARY;
import static dev.muster.oncall.escalation.UnansweredAlert.UNREACHABLE;
import static dev.muster.oncall.escalation.UnansweredAlert.level;
import static dev.muster.oncall.escalation.UnansweredAlert.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.escalation.Unreached.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the targets of a level mean at the time at which it fires. */
class LevelTargetsTest {
  private final UnansweredAlert alert = new UnansweredAlert();

  @Test
  void aLevelThatOnlyTellsAPlaceWaitsButTheLastResortStillComes() {
    var channel = destination(alert.directory().place("channel", true));
    var told =
        policy(0, level(0, channel), level(5 * MINUTE, channel))
            .withLastResort(List.of(person(MANAGER)));

    assertThat(alert.story(told))
        .containsExactly("0 #channel", "5 #channel", "10 manager", "15 exhausted");
  }

  @Test
  void aPlaceThatNothingCanReachIsSkippedAtOnce() {
    var lost = alert.directory().place("lost", false);
    var policy = policy(0, level(0, destination(lost)), level(5 * MINUTE, person(PRIMARY)));

    assertThat(alert.story(policy)).startsWith("0 nobody", "0 primary");
    var first = alert.opening(policy);
    assertThat(first.fired().get(0).resolution().unreached())
        .containsExactly(new Unreached(Reason.NO_PROVIDER, "lost"));
  }

  @Test
  void placesTakeNoTurns() {
    var channel = destination(alert.directory().place("channel", true));
    var inTurn =
        new EscalationLevel(
            0, List.of(person(PRIMARY), channel, person(SECONDARY)), Strategy.ROUND_ROBIN, null);

    assertThat(alert.story(policy(2, inTurn)))
        .startsWith("0 primary+#channel", "5 secondary+#channel", "10 primary+#channel");
  }

  @Test
  void inTurnsOneTargetIsPagedAfterTheOtherAndNoTurnIsLostOnThoseWhoCannotBeReached() {
    var turnsOfLevel =
        new EscalationLevel(
            0,
            List.of(person(PRIMARY), person(UNREACHABLE), person(SECONDARY)),
            Strategy.ROUND_ROBIN,
            null);
    var policy = policy(0, turnsOfLevel);

    assertThat(alert.story(policy)).containsExactly("0 primary", "5 exhausted");
    assertThat(alert.story(policy)).containsExactly("0 secondary", "5 exhausted");
    assertThat(alert.story(policy)).containsExactly("0 secondary", "5 exhausted");
    assertThat(alert.story(policy)).containsExactly("0 primary", "5 exhausted");
  }

  @Test
  void schedulesAreResolvedWhenTheLevelFires() {
    var monday = Instant.parse("2026-11-02T00:00:00Z");
    var week =
        alert.directory().schedule("week", monday.minus(Duration.ofDays(7)), PRIMARY, SECONDARY);
    var policy = policy(0, level(0, schedule(week)), level(7 * 24 * 60 * MINUTE, schedule(week)));

    assertThat(alert.story(policy)).contains("0 secondary", "10080 primary");
  }

  @Test
  void whoIsOnCallNextCanBeTheTarget() {
    var weeks =
        alert.directory().schedule("weeks", OPENED.minus(Duration.ofDays(1)), PRIMARY, SECONDARY);
    var policy =
        policy(0, level(0, schedule(weeks)), level(5 * MINUTE, EscalationTarget.nextOnCall(weeks)));

    assertThat(alert.story(policy)).hasSize(3);
    assertThat(alert.story(policy).get(0).substring(2))
        .isNotEqualTo(alert.story(policy).get(1).substring(2));
    assertThat(alert.story(policy).get(1)).doesNotContain("nobody");
  }

  @Test
  void aTeamMeansWhoeverItsSchedulesHaveOnCall() {
    var rota = alert.directory().schedule("rota", OPENED.minusSeconds(MINUTE), SECONDARY);
    var withRota = alert.directory().team("with rota", List.of(MANAGER), List.of(rota));
    var withoutRota = alert.directory().team("without rota", List.of(MANAGER), List.of());

    assertThat(alert.story(policy(0, level(0, team(withRota)), level(MINUTE, team(withoutRota)))))
        .containsExactly("0 secondary", "1 manager", "6 exhausted");
  }

  @Test
  void aTeamWhoseOnCallCannotBeReachedMeansItsManagers() {
    var mute = alert.directory().person("mute", true, false);
    var rota = alert.directory().schedule("rota", OPENED.minusSeconds(MINUTE), mute);
    var team = alert.directory().team("team", List.of(MANAGER), List.of(rota));

    assertThat(alert.story(policy(0, level(0, team(team)))))
        .containsExactly("0 manager", "5 exhausted");
  }

  @Test
  void somebodyNamedTwiceInALevelIsPagedOnce() {
    var rota = alert.directory().schedule("rota", OPENED.minusSeconds(MINUTE), PRIMARY);

    assertThat(alert.story(policy(0, level(0, person(PRIMARY), schedule(rota)))))
        .containsExactly("0 primary", "5 exhausted");
  }

  @Test
  void theReasonWhyATargetReachesNobodyIsKept() {
    var empty = alert.directory().schedule("empty", OPENED.plusSeconds(1), PRIMARY);
    var gone = new UUID(8, 8);
    var left = alert.directory().person("left", false, true);
    var policy =
        policy(
            0,
            level(0, schedule(empty), schedule(gone), person(left), person(UNREACHABLE)),
            level(0));

    var advance = alert.opening(policy);

    assertThat(advance.fired().get(0).resolution().unreached())
        .containsExactly(
            new Unreached(Reason.NOBODY_ON_CALL, "empty"),
            new Unreached(Reason.TARGET_GONE, ""),
            new Unreached(Reason.PERSON_INACTIVE, "left"),
            new Unreached(Reason.NO_VERIFIED_METHOD, "unreachable"));
    assertThat(advance.fired().get(1).resolution().unreached())
        .containsExactly(new Unreached(Reason.NO_TARGETS, ""));
  }
}
