package dev.muster.comms.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.IncidentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PUB-01: what customers hear of the states of the response. */
class PublicStatusTest {
  @ParameterizedTest
  @CsvSource({
    "DETECTED, investigating",
    "ACKNOWLEDGED, investigating",
    "INVESTIGATING, investigating",
    "IDENTIFIED, identified",
    "MITIGATING, identified",
    "MONITORING, monitoring",
    "RESOLVED, resolved",
    "CLOSED, resolved",
    "CANCELLED, resolved"
  })
  void everyStateHasAPublicWord(IncidentState state, String word) {
    assertThat(PublicStatus.of(state).wire()).isEqualTo(word);
  }

  @ParameterizedTest
  @EnumSource(ComponentStatus.class)
  void impactGrowsWithTheWorstComponent(ComponentStatus status) {
    assertThat(PostImpact.of(status))
        .isEqualTo(
            switch (status) {
              case OPERATIONAL, UNDER_MAINTENANCE -> PostImpact.NONE;
              case DEGRADED_PERFORMANCE -> PostImpact.MINOR;
              case PARTIAL_OUTAGE -> PostImpact.MAJOR;
              case MAJOR_OUTAGE -> PostImpact.CRITICAL;
            });
  }
}
