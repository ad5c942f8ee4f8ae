package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the chat told, stored before it is answered. */
@ApplicationScoped
class ChatEvents implements OldRows {
  private static final Duration KEPT = Duration.ofDays(7);

  private final Sql sql;

  ChatEvents(Sql sql) {
    this.sql = sql;
  }

  /**
   * An event that waits, and that only the holder of its lease takes in.
   *
   * @param failures how often it was tried in vain
   */
  record Waiting(String id, JsonNode body, int failures, UUID lease) {}

  /** Stores an event; one that is known already is not stored again. */
  void add(String id, JsonNode body, Instant now) {
    sql.update(
        """
        insert into chat_event (id, body, received_at, due_at) values (?, ?::jsonb, ?, ?)
        on conflict (id) do nothing
        """,
        id,
        body.toString(),
        now,
        now);
  }

  /**
   * Takes the oldest event that is due, for longer than Slack may take to say who wrote it and who
   * is named in it.
   */
  Optional<Waiting> take(Instant now) {
    var lease = UUID.randomUUID();
    return sql
        .query(
            """
            update chat_event set lease = ?, lease_until = now() + interval '5 minutes'
            where id = (
              select id from chat_event
              where due_at <= ? and (lease_until is null or lease_until < now())
              order by due_at, id limit 1 for update skip locked)
            returning id, body::text, failures
            """,
            row ->
                new Waiting(
                    row.getString("id"),
                    Json.read(row.getString("body"), JsonNode.class),
                    row.getInt("failures"),
                    lease),
            lease,
            now)
        .stream()
        .findFirst();
  }

  /** Whether the message itself was told and waits to be taken in. */
  boolean isWaiting(String channel, String ts) {
    return !sql.query(
            """
            select 1 from chat_event where due_at is not null
              and body ->> 'channel' = ? and body ->> 'ts' = ? limit 1
            """,
            row -> row.getInt(1),
            channel,
            ts)
        .isEmpty();
  }

  /** Whether the deletion of a message was told and waits for that no longer. */
  boolean wasDeleted(String channel, String ts) {
    return !sql.query(
            """
            select 1 from chat_event where due_at is null
              and body ->> 'subtype' = 'message_deleted'
              and body ->> 'channel' = ? and body -> 'previous_message' ->> 'ts' = ? limit 1
            """,
            row -> row.getInt(1),
            channel,
            ts)
        .isEmpty();
  }

  /** It is taken in; false when somebody else has taken it since, who does so too. */
  boolean done(Waiting event) {
    return sql.update(
            """
            update chat_event set due_at = null, error = null, lease_until = null
            where id = ? and lease = ? and due_at is not null
            """,
            event.id(),
            event.lease())
        == 1;
  }

  /** Tries it again then. */
  void failed(Waiting event, String error, Instant again) {
    sql.update(
        """
        update chat_event
        set due_at = ?, error = ?, failures = failures + 1, lease_until = null
        where id = ? and lease = ? and due_at is not null
        """,
        again,
        error,
        event.id(),
        event.lease());
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "chat_event", "received_at < ? and due_at is null", now.minus(KEPT));
  }
}
