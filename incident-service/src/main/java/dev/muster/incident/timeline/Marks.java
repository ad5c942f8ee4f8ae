package dev.muster.incident.timeline;

import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a timeline tells of things that other services did: paged, published, missed. */
@ApplicationScoped
public class Marks {
  public static final String PAGED = "page.sent";
  public static final String RESPONDERS = "alert.responders";
  public static final String PUBLISHED = "post.published";
  public static final String ALL_CLEAR = "post.published:resolved";
  public static final String MISSED = "cadence.missed";
  public static final String OVERRIDDEN = "state.overridden";
  public static final String ROOM_OPENED = "room.opened";
  public static final String CHANNEL_CREATED = "room.created";
  public static final String POSTMORTEM = "postmortem.drafted";
  public static final String ACTION_ITEM = "postmortem.action";

  private final Sql sql;

  Marks(Sql sql) {
    this.sql = sql;
  }

  /** Words by language tag, and when they went out. */
  public record Published(Map<String, String> body, Instant at) {}

  /** By key; what never happened is absent. */
  public Map<String, Mark> of(UUID incidentId) {
    var marks = new HashMap<String, Mark>();
    sql.query(
        """
        select case when line -> 'values' ->> 'status' = 'resolved'
            then line ->> 'key' || ':resolved' else line ->> 'key' end as key,
          count(*) as count, min(occurred_at) as first, max(occurred_at) as last
        from timeline_entry
        where incident_id = ? and line ->> 'key' in
          ('page.sent', 'alert.responders', 'post.published', 'cadence.missed', 'state.overridden',
           'room.opened', 'room.created', 'postmortem.drafted', 'postmortem.action')
        group by 1
        """,
        row ->
            marks.put(
                row.getString("key"),
                new Mark(row.getInt("count"), Sql.instant(row, "first"), Sql.instant(row, "last"))),
        incidentId);
    return marks;
  }

  /** What the public read last; empty for nothing. */
  public Optional<Published> lastPublished(UUID incidentId) {
    return sql
        .query(
            """
            select line::text, occurred_at from timeline_entry
            where incident_id = ? and line ->> 'key' = 'post.published'
            order by number desc limit 1
            """,
            row ->
                new Published(
                    Json.read(row.getString("line"), Line.class)
                        .phrases()
                        .getOrDefault("body", Map.of()),
                    Sql.instant(row, "occurred_at")),
            incidentId)
        .stream()
        .findFirst();
  }
}
