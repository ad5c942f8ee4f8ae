package dev.muster.platform.outbox;

import dev.muster.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox as administrators see it, without its payload.
 *
 * @param id the {@code ce_id} that its message has or will have
 * @param sequence its number among the events of its aggregate
 * @param attempts how often the broker refused it
 * @param nextAttemptAt null when it may go at once
 * @param lastError null before the first refusal
 */
public record OutboxEntry(
    UUID id,
    String topic,
    String type,
    String aggregateId,
    long sequence,
    OutboxStatus status,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError,
    Instant createdAt) {

  static OutboxEntry of(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getString("type"),
        row.getString("aggregateid"),
        row.getLong("sequence"),
        OutboxStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        Sql.instant(row, "next_attempt_at"),
        row.getString("last_error"),
        Sql.instant(row, "created_at"));
  }
}
