package dev.muster.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.Topics;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.testkit.server.TestKafka;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicProbeTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

  @Test
  void seesAnEventAsItWasPublished() {
    try (TopicProbe probe = TopicProbe.on(Topics.PAGES)) {
      EscalationExhausted event = exhausted();

      UUID id = TestEvents.publish(event);

      assertThat(probe.await(EscalationExhausted.class)).isEqualTo(event);
      assertThat(probe.received())
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.id()).isEqualTo(id.toString());
                assertThat(message.key()).isEqualTo(event.alertId().toString());
                assertThat(message.type()).isEqualTo("dev.muster.escalation.exhausted.v1");
                assertThat(message.headers()).containsEntry("content-type", "application/json");
              });
    }
  }

  @Test
  void theBrokerComesBackWithWhatItHad() {
    // Given
    EscalationExhausted event = exhausted();
    TestEvents.publish(event);

    // When
    TestKafka.stop();
    TestKafka.start();

    // Then
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.PAGES)) {
      assertThat(probe.await(EscalationExhausted.class, event::equals)).isEqualTo(event);
    }
  }

  @Test
  void noTopicAppearsByItself() {
    assertThatThrownBy(() -> TestEvents.publishRaw("muster.unknown", "k", "t", new byte[0]))
        .hasMessageContaining("Not published");
  }

  private static EscalationExhausted exhausted() {
    return new EscalationExhausted(UUID.randomUUID(), 7, NOON, UUID.randomUUID(), "Default");
  }
}
