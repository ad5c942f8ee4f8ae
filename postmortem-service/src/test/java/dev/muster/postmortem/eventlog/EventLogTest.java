package dev.muster.postmortem.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import dev.muster.contracts.Topics;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.page.PageSent;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.platform.database.DatabaseException;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventLogTest {
  @Inject Sql sql;
  @Inject EventLog log;

  @ParameterizedTest
  @ValueSource(
      classes = {
        AlertTriggered.class,
        PageSent.class,
        PostPublished.class,
        PostmortemPublished.class,
        TeamChanged.class
      })
  void whatAnyServiceTellsIsKeptAsItCame(Class<? extends Event> type) {
    Event event = EventSchemas.sample(type);

    UUID id = TestEvents.publish(event);

    await().atMost(Duration.ofSeconds(20)).until(() -> kept(id).size() == 1);
    assertThat(kept(id).get(0))
        .isEqualTo(
            new Kept(
                EventTypes.topicOf(event).name(),
                EventTypes.typeOf(event),
                "/muster/test",
                event.aggregateId(),
                event.sequence(),
                EventJson.write(event)));
  }

  @Test
  void whatComesTwiceIsKeptOnceAndInTheOrderInWhichItCame() {
    IncidentStory story = new IncidentStory(null).declare().alert("Pool is empty").resolve();
    story.again();
    story.entry(TimelineEntry.Kind.ACTION, "Done", false);

    await().atMost(Duration.ofSeconds(20)).until(() -> history(story).size() == 4);
    assertThat(history(story)).extracting(StoredEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
    assertThat(history(story).get(0).event()).isInstanceOf(IncidentDeclared.class);
  }

  @Test
  void nobodyChangesWhatWasKept() {
    IncidentStory story = new IncidentStory(null).declare();
    await().atMost(Duration.ofSeconds(20)).until(() -> history(story).size() == 1);

    assertThatThrownBy(
            () -> sql.update("update stored_event set sequence = 9 where subject = ?", story.id))
        .isInstanceOf(DatabaseException.class);
    assertThatThrownBy(() -> sql.update("delete from stored_event where subject = ?", story.id))
        .isInstanceOf(DatabaseException.class);
    assertThat(history(story)).hasSize(1);
  }

  private List<StoredEvent> history(IncidentStory story) {
    return log.histories(Topics.INCIDENTS, List.of(story.id)).stream()
        .findFirst()
        .map(History::events)
        .orElse(List.of());
  }

  private record Kept(
      String topic, String type, String source, UUID subject, long sequence, String payload) {}

  private List<Kept> kept(UUID id) {
    return sql.query(
        """
        select topic, type, source, subject, sequence, convert_from(payload, 'UTF8') as payload
        from stored_event where id = ?
        """,
        row ->
            new Kept(
                row.getString("topic"),
                row.getString("type"),
                row.getString("source"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                row.getString("payload")),
        id);
  }
}
