package dev.muster.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertTriggered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTypesTest {
  private static final Instant NOON = Instant.parse("2026-09-18T12:00:00.000001Z");

  @Test
  void aTypeLeadsToItsRecordAndItsTopic() {
    assertThat(EventTypes.classOf("dev.muster.alert.triggered.v1")).contains(AlertTriggered.class);
    assertThat(EventTypes.topicOf(AlertTriggered.class).name()).isEqualTo(Topics.ALERTS);
    assertThat(EventTypes.typeOf(AlertTriggered.class)).isEqualTo("dev.muster.alert.triggered.v1");
    assertThat(EventTypes.classOf("dev.muster.alert.triggered.v99")).isEmpty();
  }

  @Test
  void onlyTheCatalogueIsCompacted() {
    assertThat(EventTypes.topics())
        .filteredOn(TopicSpec::compacted)
        .extracting(TopicSpec::name)
        .containsExactly(Topics.CATALOG);
  }

  @Test
  void everyTypeCarriesAVersion() {
    assertThat(EventTypes.types())
        .allMatch(type -> type.matches("dev\\.muster\\.[a-z.-]+\\.v\\d+"));
  }

  @Test
  void anEventWithoutARequiredFieldCannotBeMade() {
    assertThatThrownBy(
            () -> new AlertAcknowledged(UUID.randomUUID(), 1, NOON, UUID.randomUUID(), null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("by is required");
  }

  @Test
  void anEventDoesNotChangeWithTheCollectionsItWasMadeFrom() {
    // Given
    Map<String, Object> details = new HashMap<>(Map.of("a", 1));
    List<Link> links = new ArrayList<>();
    AlertTriggered event = triggered(details, links);

    // When
    details.put("b", 2);
    links.add(new Link("https://example.org", "x"));

    // Then
    assertThat(event.details()).containsExactly(Map.entry("a", 1));
    assertThat(event.links()).isEmpty();
  }

  @Test
  void aCollectionThatAnOlderWriterDidNotSendReadsAsEmpty() {
    AlertTriggered event = triggered(null, null);

    assertThat(event.details()).isEmpty();
    assertThat(event.links()).isEmpty();
  }

  @Test
  void timesKeepTheirMicroseconds() {
    AlertTriggered event = triggered(Map.of(), List.of());

    assertThat(EventJson.write(event)).contains("\"occurredAt\":\"2026-09-18T12:00:00.000001Z\"");
  }

  @Test
  void nullsAreWritten() {
    assertThat(EventJson.write(triggered(Map.of(), List.of()))).contains("\"teamId\":null");
  }

  @Test
  void whatIsNoEventIsRefused() {
    assertThatThrownBy(() -> read("dev.muster.unknown.v1", "{}"))
        .isInstanceOf(EventFormatException.class)
        .hasMessage("Unknown event type dev.muster.unknown.v1");
    for (String broken : List.of("", "{", "null", "[]", "{}", "\u0000")) {
      assertThatThrownBy(() -> read("dev.muster.alert.triggered.v1", broken))
          .as(broken)
          .isInstanceOf(EventFormatException.class);
    }
  }

  private static Event read(String type, String json) {
    return EventJson.read(type, json.getBytes(StandardCharsets.UTF_8));
  }

  private static AlertTriggered triggered(Map<String, Object> details, List<Link> links) {
    return new AlertTriggered(
        UUID.randomUUID(),
        1,
        NOON,
        1,
        UUID.randomUUID(),
        "Checkout",
        1,
        null,
        "Down",
        AlertSeverity.CRITICAL,
        "test",
        "key",
        details,
        links,
        null);
  }
}
