package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.EscalationTarget.schedule;
import static dev.muster.oncall.escalation.UnansweredAlert.LEAD;
import static dev.muster.oncall.escalation.UnansweredAlert.MANAGER;
import static dev.muster.oncall.escalation.UnansweredAlert.MINUTE;
import static dev.muster.oncall.escalation.UnansweredAlert.OPENED;
import static dev.muster.oncall.escalation.UnansweredAlert.PRIMARY;
import static dev.muster.oncall.escalation.UnansweredAlert.SECONDARY;
import static dev.muster.oncall.escalation.UnansweredAlert.UNREACHABLE;
import static dev.muster.oncall.escalation.UnansweredAlert.VICE;
import static dev.muster.oncall.escalation.UnansweredAlert.level;
import static dev.muster.oncall.escalation.UnansweredAlert.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which level fires when, to the end of a policy. */
class EscalationAdvanceTest {
  private final UnansweredAlert alert = new UnansweredAlert();

  @Test
  void theDefaultLadderPagesAtOnceThenAfter5And15And30And60Minutes() {
    // ESC-01
    var ladder =
        policy(
            0,
            level(0, person(PRIMARY)),
            level(5 * MINUTE, person(SECONDARY)),
            level(10 * MINUTE, person(LEAD)),
            level(15 * MINUTE, person(MANAGER)),
            level(30 * MINUTE, person(VICE)));

    assertThat(alert.story(ladder))
        .containsExactly(
            "0 primary", "5 secondary", "15 lead", "30 manager", "60 vice", "65 exhausted");
  }

  @Test
  void aLevelThatReachesNobodyLetsTheNextOneFireAtOnce() {
    var policy =
        policy(
            0,
            level(0, person(UNREACHABLE)),
            level(5 * MINUTE, person(SECONDARY)),
            level(10 * MINUTE, person(UNREACHABLE)),
            level(15 * MINUTE, person(MANAGER)));

    assertThat(alert.story(policy))
        .containsExactly("0 nobody", "0 secondary", "10 nobody", "10 manager", "15 exhausted");
  }

  @Test
  void levelsStartAgainAsOftenAsThePolicyRepeats() {
    var policy = policy(2, level(0, person(PRIMARY)), level(5 * MINUTE, person(SECONDARY)));

    assertThat(alert.story(policy))
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
    assertThat(alert.story(policy(0, level(0, person(UNREACHABLE)), level(MINUTE))))
        .containsExactly("0 nobody", "0 nobody", "0 exhausted");
  }

  @Test
  void aRunThatReachesNobodyIsTriedAgainBecauseSomebodyMayComeOnCall() {
    var soon = alert.directory().schedule("soon", OPENED.plusSeconds(4 * MINUTE), PRIMARY);

    assertThat(alert.story(policy(1, level(0, schedule(soon)))))
        .containsExactly("0 nobody", "5 primary", "10 exhausted");
  }

  @Test
  void withoutAPolicyTheEndComesAtOnce() {
    assertThat(alert.story(PolicySnapshot.none())).containsExactly("0 exhausted");
  }

  @Test
  void theFirstLevelWaitsWhenItsPolicySaysSo() {
    assertThat(alert.story(policy(0, level(3 * MINUTE, person(PRIMARY)))))
        .containsExactly("3 primary", "8 exhausted");
  }

  @Test
  void afterALongAbsenceOneLevelFiresAndTheNextKeepsItsDelay() {
    var policy =
        policy(
            0,
            level(0, person(PRIMARY)),
            level(5 * MINUTE, person(SECONDARY)),
            level(10 * MINUTE, person(LEAD)));
    var late = OPENED.plus(Duration.ofHours(6));

    var advance =
        alert.advance(
            policy, new EscalationPosition(0, 1, true, OPENED.plusSeconds(5 * MINUTE)), late);

    assertThat(advance.fired()).extracting(EscalationAdvance.FiredLevel::level).containsExactly(1);
    assertThat(advance.next().nextAt()).isEqualTo(late.plusSeconds(10 * MINUTE));
  }

  @Test
  void nobodyAnsweredSoTheLastResortIsPagedInTheEnd() {
    var policy =
        policy(1, level(0, person(PRIMARY)), level(5 * MINUTE, person(SECONDARY)))
            .withLastResort(List.of(person(VICE)));

    assertThat(alert.story(policy))
        .containsExactly(
            "0 primary", "5 secondary", "10 primary", "15 secondary", "20 vice", "25 exhausted");
  }

  @Test
  void whereNobodyIsReachedTheLastResortIsPagedAtOnce() {
    assertThat(alert.story(PolicySnapshot.none().withLastResort(List.of(person(VICE)))))
        .containsExactly("0 vice", "5 exhausted");
    assertThat(
            alert.story(
                policy(0, level(0, person(UNREACHABLE))).withLastResort(List.of(person(VICE)))))
        .containsExactly("0 nobody", "0 vice", "5 exhausted");
  }
}
