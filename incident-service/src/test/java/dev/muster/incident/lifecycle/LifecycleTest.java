package dev.muster.incident.lifecycle;

import static dev.muster.contracts.IncidentState.ACKNOWLEDGED;
import static dev.muster.contracts.IncidentState.CANCELLED;
import static dev.muster.contracts.IncidentState.CLOSED;
import static dev.muster.contracts.IncidentState.DETECTED;
import static dev.muster.contracts.IncidentState.INVESTIGATING;
import static dev.muster.contracts.IncidentState.MITIGATING;
import static dev.muster.contracts.IncidentState.MONITORING;
import static dev.muster.contracts.IncidentState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.IncidentState;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

  @Test
  void theWholePathOfTheRequirementsIsAllowed() { // ST-01
    var path =
        new IncidentState[] {
          DETECTED,
          ACKNOWLEDGED,
          INVESTIGATING,
          IncidentState.IDENTIFIED,
          MITIGATING,
          MONITORING,
          RESOLVED,
          CLOSED
        };
    for (int i = 1; i < path.length; i++) {
      Lifecycle.require(path[i - 1], path[i]);
    }
  }

  @Test
  void whatComesBackGoesBackToInvestigation() {
    assertThat(Lifecycle.after(MONITORING)).contains(INVESTIGATING, MITIGATING);
    assertThat(Lifecycle.after(RESOLVED)).containsExactly(INVESTIGATING, CLOSED);
  }

  @Test
  void anEndIsAnEnd() {
    assertThat(Lifecycle.after(CLOSED)).isEmpty();
    assertThat(Lifecycle.after(CANCELLED)).isEmpty();
  }

  @Test
  void anIllegalMoveSaysWhatIsLegal() {
    assertThatThrownBy(() -> Lifecycle.require(CLOSED, INVESTIGATING))
        .isInstanceOf(InvalidTransition.class)
        .hasMessageContaining("incident.invalid-transition");
  }

  @ParameterizedTest
  @EnumSource(IncidentState.class)
  void everyOpenStateCanBeResolvedAndCancelled(IncidentState state) {
    assertThat(Lifecycle.after(state).containsAll(EnumSet.of(RESOLVED, CANCELLED)))
        .isEqualTo(Lifecycle.isOpen(state));
  }

  @Property
  void nothingIsDetectedAgainAndNothingStays(@ForAll IncidentState state) {
    assertThat(Lifecycle.after(state)).doesNotContain(state, DETECTED);
  }
}
