package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.alert.AlertTriggered;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

  @Test
  void aSampleIsAValidEvent() {
    AlertTriggered sample = EventSchemas.sample(AlertTriggered.class);

    EventSchemas.validate(sample);

    assertThat(sample.serviceName()).isEqualTo("Checkout");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    String type = "dev.muster.alert.triggered.v1";
    String broken = EventSchemas.sampleJson(type).replace("\"CRITICAL\"", "\"LOUD\"");

    assertThatThrownBy(() -> EventSchemas.validate(type, broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("severity");
    assertThat(EventSchemas.problems(type, "{}")).isNotEmpty();
  }
}
