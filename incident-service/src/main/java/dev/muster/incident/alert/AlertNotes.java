package dev.muster.incident.alert;

import dev.muster.contracts.Who;
import dev.muster.incident.json.Json;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what happened around an alert until an incident takes the alert: pages go out before an
 * incident is declared, and news of them may arrive before news of the alert itself.
 */
@ApplicationScoped
public class AlertNotes implements OldRows {
  private static final Duration KEPT = Duration.ofDays(7);

  private final Sql sql;

  AlertNotes(Sql sql) {
    this.sql = sql;
  }

  /** A line for the timeline of whichever incident takes the alert. */
  public record Note(Instant occurredAt, Line line, Who author) {}

  public void keep(UUID alertId, Note note) {
    sql.update(
        """
        insert into alert_note (id, alert_id, occurred_at, line, author)
        values (?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        Ids.next(),
        alertId,
        note.occurredAt(),
        Json.write(note.line()),
        Json.write(note.author()));
  }

  /** Takes the notes of an alert out, in the order in which they came. */
  public List<Note> take(UUID alertId) {
    return sql.query(
        """
        with taken as (delete from alert_note where alert_id = ? returning *)
        select occurred_at, line::text, author::text from taken order by occurred_at, id
        """,
        row ->
            new Note(
                Sql.instant(row, "occurred_at"),
                Json.read(row.getString("line"), Line.class),
                Json.read(row.getString("author"), Who.class)),
        alertId);
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "alert_note", "occurred_at < ?", now.minus(KEPT));
  }
}
