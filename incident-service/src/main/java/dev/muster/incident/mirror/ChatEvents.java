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

/** What the chat told, stored before it is answered. */
@ApplicationScoped
class ChatEvents implements OldRows {
  private static final Duration KEPT = Duration.ofDays(7);

  private final Sql sql;

  ChatEvents(Sql sql) {
    this.sql = sql;
  }

  /** An event that waits, and how often it was tried in vain. */
  record Waiting(String id, JsonNode body, int failures) {}

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

  /** Takes the oldest event that is due, until the end of the transaction. */
  Optional<Waiting> take(Instant now) {
    return sql
        .query(
            """
            select id, body::text, failures from chat_event where due_at <= ?
            order by due_at, id limit 1 for update skip locked
            """,
            row ->
                new Waiting(
                    row.getString("id"),
                    Json.read(row.getString("body"), JsonNode.class),
                    row.getInt("failures")),
            now)
        .stream()
        .findFirst();
  }

  void done(String id) {
    sql.update("update chat_event set due_at = null, error = null where id = ?", id);
  }

  /** Tries it again then; null gives up. */
  void failed(String id, String error, Instant again) {
    sql.update(
        "update chat_event set due_at = ?, error = ?, failures = failures + 1 where id = ?",
        again,
        error,
        id);
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "chat_event", "received_at < ? and due_at is null", now.minus(KEPT));
  }
}
