package dev.muster.oncall.auditor;

import static dev.muster.oncall.auditor.TestedAlert.ALERT;
import static dev.muster.oncall.auditor.TestedAlert.ANNA;
import static dev.muster.oncall.auditor.TestedAlert.BORIS;
import static dev.muster.oncall.auditor.TestedAlert.CHEN;
import static dev.muster.oncall.auditor.TestedAlert.MUTE;
import static dev.muster.oncall.auditor.TestedAlert.at;
import static dev.muster.oncall.auditor.TestedAlert.ladder;
import static dev.muster.oncall.auditor.TestedAlert.level;
import static dev.muster.oncall.auditor.TestedAlert.policy;
import static dev.muster.oncall.auditor.TestedAlert.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.auditor.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The auditor finds what is seeded, and nothing where all is well. */
class AlertAuditTest {
  private final TestedAlert alert = new TestedAlert();

  @Test
  void whatBecomesUrgentBeginsAnew() {
    alert.page(ANNA, 0, 0);
    alert.happens("RAISED", 120);
    alert.page(ANNA, 0, 120);
    alert.page(BORIS, 1, 420);
    alert.page(CHEN, 2, 1_020);

    assertThat(alert.differences(ladder(), 3_000)).isEmpty();
  }

  @Test
  void whatBecomesUrgentAndIsNotPagedAnewIsMissing() {
    alert.page(ANNA, 0, 0);
    alert.happens("RAISED", 120);

    assertThat(alert.kinds(200)).containsExactly(Kind.MISSING);
  }

  @Test
  void nothingDiffersWhileAllGoesWell() {
    alert.page(ANNA, 0, 0);
    alert.page(BORIS, 1, 301);
    alert.page(CHEN, 2, 902);

    assertThat(alert.differences(ladder(), 3_000)).isEmpty();
  }

  @Test
  void whoeverCannotBeReachedAnyMoreWasRightlyPagedAndTheirLevelWaited() {
    var policy =
        policy(
            List.of(level(0, target("PERSON", MUTE)), level(300, target("PERSON", ANNA))),
            List.of());
    alert.page(MUTE, 0, 0);
    alert.page(ANNA, 1, 300);

    assertThat(alert.differences(policy, 3_000)).isEmpty();
    alert.page(BORIS, 0, 0);
    assertThat(alert.differences(policy, 3_000))
        .extracting(Difference::kind)
        .containsExactly(Kind.WRONG_PERSON);
  }

  @Test
  void aPageThatNobodyMadeIsMissing() {
    alert.page(ANNA, 0, 0);

    assertThat(alert.differences(ladder(), 320)).isEmpty();
    assertThat(alert.differences(ladder(), 331))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(300)));
  }

  @Test
  void aPageThatCameLateIsLateAndTheNextOnesCountFromIt() {
    alert.page(ANNA, 0, 0);
    alert.page(BORIS, 1, 400);
    alert.page(CHEN, 2, 1_001);

    assertThat(alert.kinds(3_000)).containsExactly(Kind.LATE);
  }

  @Test
  void somebodyElseIsTheWrongPerson() {
    alert.page(ANNA, 0, 0);
    alert.page(CHEN, 1, 300);

    assertThat(alert.differences(ladder(), 400))
        .containsExactlyInAnyOrder(
            new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(300)),
            new Difference(ALERT, Kind.WRONG_PERSON, 0, 1, CHEN, at(300)));
  }

  @Test
  void whoeverTakesTheAlertEndsWhatIsDue() {
    alert.page(ANNA, 0, 0);
    alert.happens("ACKNOWLEDGED", 310);

    assertThat(alert.kinds(3_000)).isEmpty();
  }

  @Test
  void anAlertThatIsGivenBackStartsAnew() {
    alert.page(ANNA, 0, 0);
    alert.happens("ACKNOWLEDGED", 60);
    alert.happens("UNACKNOWLEDGED", 1_000);
    alert.page(ANNA, 0, 1_001);

    assertThat(alert.kinds(1_200)).isEmpty();
    assertThat(alert.kinds(1_400)).containsExactly(Kind.MISSING);
  }

  @Test
  void theNextLevelIsDueWhenSomebodyAsksForIt() {
    alert.page(ANNA, 0, 0);
    alert.happens("HASTENED", 100);

    assertThat(alert.differences(ladder(), 140))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, BORIS, at(100)));
    alert.page(BORIS, 1, 100);
    assertThat(alert.kinds(140)).isEmpty();
  }

  @Test
  void aLevelThatReachesNobodyIsPassedAtOnce() {
    var policy =
        policy(
            List.of(level(0, target("PERSON", MUTE)), level(300, target("PERSON", ANNA))),
            List.of());

    assertThat(alert.differences(policy, 40))
        .containsExactly(new Difference(ALERT, Kind.MISSING, 0, 1, ANNA, at(0)));
  }

  @Test
  void whatIsNotRecordedYetIsNotJudged() {
    alert.happens("UNACKNOWLEDGED", 3_600);
    alert.page(ANNA, 0, 0);
    alert.page(ANNA, 0, 3_600);

    assertThat(
            alert.differences(ladder(), 9_000).stream()
                .filter(each -> !each.expectedAt().isBefore(at(3_600))))
        .isEmpty();
  }
}
