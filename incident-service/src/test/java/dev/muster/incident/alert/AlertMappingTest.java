package dev.muster.incident.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.incident.policy.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMappingTest {
  private static final AlertMapping MAPPING = PolicyKind.ALERT_MAPPING.preset("default");

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, 1, SEV1",
    "CRITICAL, 2, SEV2",
    "ERROR, 1, SEV2",
    "CRITICAL, 3, SEV3",
    "CRITICAL, 4, SEV3",
  })
  void seriousAlertsDeclare(AlertSeverity alert, int tier, Severity severity) {
    assertThat(MAPPING.decide(alert, tier).orElseThrow().severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"ERROR, 2", "ERROR, 4", "WARNING, 1", "INFO, 1"})
  void lesserAlertsDoNot(AlertSeverity alert, int tier) {
    assertThat(MAPPING.decide(alert, tier)).isEmpty();
  }

  @Test
  void warningsJoinAnOpenIncidentAndInformationDoesNot() {
    assertThat(MAPPING.attaches(AlertSeverity.WARNING)).isTrue();
    assertThat(MAPPING.attaches(AlertSeverity.INFO)).isFalse();
  }

  @Test
  void aRowThatCouldNotAttachIsRefused() {
    var row = new AlertMapping.Row(AlertSeverity.WARNING, 1, Severity.SEV4);
    assertThatThrownBy(() -> new AlertMapping(AlertSeverity.ERROR, List.of(row)))
        .hasMessageContaining("must also attach");
  }
}
