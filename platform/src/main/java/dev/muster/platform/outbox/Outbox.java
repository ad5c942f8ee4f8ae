package dev.muster.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import dev.muster.platform.database.AfterCommit;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way an event leaves a service: a row written in the transaction of the change it tells
 * of, published afterwards by {@link OutboxRelay}.
 */
@ApplicationScoped
public class Outbox {
  static final int SHARDS = 32;

  private final Sql sql;
  private final AfterCommit afterCommit;
  private final OutboxRelay relay;
  private final InstantSource time;
  private final ObjectMapper json;
  private final String source;

  Outbox(
      Sql sql,
      AfterCommit afterCommit,
      OutboxRelay relay,
      InstantSource time,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.sql = sql;
    this.afterCommit = afterCommit;
    this.relay = relay;
    this.time = time;
    this.json = json;
    this.source = "/muster/" + application;
  }

  /**
   * Writes the event's row and wakes the relay after commit.
   *
   * @throws IllegalStateException when no transaction is active
   */
  public void record(Event event) {
    record(List.of(event));
  }

  /** The same for several events, in one round trip; their order is kept. */
  public void record(List<? extends Event> events) {
    afterCommit.requireActive();
    sql.batch(
        """
        insert into outbox
          (id, aggregatetype, aggregateid, type, payload, topic, headers, sequence, shard, created_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?)
        """,
        events.stream().map(this::row).toList());
    afterCommit.once(Outbox.class, relay::poke);
  }

  private Object[] row(Event event) {
    var topic = EventTypes.topicOf(event).name();
    var key = event.aggregateId().toString();
    return new Object[] {
      Ids.next(),
      topic.substring(topic.lastIndexOf('.') + 1),
      key,
      EventTypes.typeOf(event),
      EventJson.write(event),
      topic,
      headers(event),
      event.sequence(),
      (short) Math.floorMod(key.hashCode(), SHARDS),
      time.instant()
    };
  }

  /** The CloudEvents attributes that the row's columns do not hold, and the trace context. */
  private String headers(Event event) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_source", source);
    headers.put("ce_time", event.occurredAt().toString());
    headers.put("content-type", "application/json");
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), headers, (carrier, name, value) -> carrier.put(name, value));
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
