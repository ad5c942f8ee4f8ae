package dev.muster.oncall.auditor;

import static dev.muster.oncall.auditor.TestedAlert.ANNA;
import static dev.muster.oncall.auditor.TestedAlert.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.oncall.auditor.Difference.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages that go elsewhere, or not at all, are found. */
class MessageAuditTest {
  private final TestedAlert alert = new TestedAlert();

  @Test
  void anAddressThatIsNotThePersonsIsTheWrongChannel() {
    alert.page(
        ANNA,
        0,
        0,
        new AuditedStep(at(0), false, true, Duration.ZERO, false),
        new AuditedStep(at(0), false, true, Duration.ZERO, null));

    assertThat(alert.kinds(60)).containsExactly(Kind.WRONG_CHANNEL);
  }

  @Test
  void aMessageThatNobodyTriedToSendIsNotSent() {
    alert.page(ANNA, 0, 0, new AuditedStep(at(0), true, false, Duration.ZERO, true));

    assertThat(alert.kinds(29)).isEmpty();
    assertThat(alert.kinds(31)).containsExactly(Kind.NOT_SENT);
  }

  @Test
  void aMessageMayWaitToGoOutWithOthersButNotForEver() {
    alert.page(ANNA, 0, 0, new AuditedStep(at(0), true, false, Duration.ofMinutes(2), true));

    assertThat(alert.kinds(149)).isEmpty();
    assertThat(alert.kinds(151)).containsExactly(Kind.NOT_SENT);
  }
}
