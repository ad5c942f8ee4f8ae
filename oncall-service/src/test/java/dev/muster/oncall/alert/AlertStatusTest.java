package dev.muster.oncall.alert;

import static dev.muster.oncall.alert.AlertStatus.ACKNOWLEDGED;
import static dev.muster.oncall.alert.AlertStatus.Effect.CHANGES;
import static dev.muster.oncall.alert.AlertStatus.Effect.NOTHING_NEW;
import static dev.muster.oncall.alert.AlertStatus.Effect.TOO_LATE;
import static dev.muster.oncall.alert.AlertStatus.RESOLVED;
import static dev.muster.oncall.alert.AlertStatus.TRIGGERED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertStatusTest {

  @Test
  void anAlertIsTakenOnceAndNotAfterItsEnd() {
    assertThat(TRIGGERED.onAcknowledge()).isEqualTo(CHANGES);
    assertThat(ACKNOWLEDGED.onAcknowledge()).isEqualTo(NOTHING_NEW);
    assertThat(RESOLVED.onAcknowledge()).isEqualTo(TOO_LATE);
  }

  @Test
  void anOpenAlertEndsOnce() {
    assertThat(TRIGGERED.onResolve()).isEqualTo(CHANGES);
    assertThat(ACKNOWLEDGED.onResolve()).isEqualTo(CHANGES);
    assertThat(RESOLVED.onResolve()).isEqualTo(NOTHING_NEW);
  }
}
