package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the attributes of incidents. */
@ApplicationScoped
class IncidentAttributesStore {
  private final Sql sql;
  private final ObjectMapper json;

  IncidentAttributesStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Those that have some, by post. */
  Map<UUID, IncidentAttributes> of(Collection<UUID> postIds) {
    return sql
        .query(
            "select * from post_attributes where post_id = any (?)",
            row -> Map.entry(row.getObject("post_id", UUID.class), attributes(row)),
            (Object) postIds.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(UUID postId, IncidentAttributes attributes) {
    sql.update(
        """
        insert into post_attributes (post_id, metadata, reminder_intervals, backfilled)
        values (?, ?::jsonb, ?, ?)
        on conflict (post_id) do update set metadata = excluded.metadata,
          reminder_intervals = excluded.reminder_intervals, backfilled = excluded.backfilled
        """,
        postId,
        attributes.metadata().toString(),
        attributes.reminderIntervals(),
        attributes.backfilled());
  }

  private IncidentAttributes attributes(ResultSet row) throws SQLException {
    try {
      return new IncidentAttributes(
          json.readTree(row.getString("metadata")),
          row.getString("reminder_intervals"),
          row.getBoolean("backfilled"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
