package dev.muster.oncall.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to alerts, only ever added to. */
@ApplicationScoped
class AlertLog {
  private final Sql sql;

  AlertLog(Sql sql) {
    this.sql = sql;
  }

  void add(UUID id, AlertLogEntry.Kind kind, Who by, Map<String, Object> detail, Instant now) {
    sql.update(
        """
        insert into alert_log (alert_id, at, kind, who_kind, who_id, who_name, detail)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        id,
        now,
        kind,
        by.kind(),
        by.id(),
        by.name(),
        JsonColumn.write(detail));
  }

  /** What happened to an alert, oldest first. */
  Page<AlertLogEntry> page(UUID alertId, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.number(0)).orElse(0L);
    var rows =
        sql.query(
            """
            select id, at, kind, who_kind, who_id, who_name, detail::text as detail
            from alert_log where alert_id = ? and id > ? order by id limit ?
            """,
            AlertLog::entry,
            alertId,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  /**
   * Whether people were paged by hand with such a detail in the log after that time.
   *
   * @param mark part of the detail
   */
  boolean isPagedSince(UUID id, Map<String, Object> mark, Instant since) {
    return !sql.query(
            """
            select 1 from alert_log
            where alert_id = ? and kind = 'PAGED' and at > ? and detail @> ?::jsonb
            limit 1
            """,
            row -> row.getInt(1),
            id,
            since,
            JsonColumn.write(mark))
        .isEmpty();
  }

  private static AlertLogEntry entry(ResultSet row) throws SQLException {
    return new AlertLogEntry(
        row.getLong("id"),
        Sql.instant(row, "at"),
        AlertLogEntry.Kind.valueOf(row.getString("kind")),
        new Who(
            Who.Kind.valueOf(row.getString("who_kind")),
            row.getObject("who_id", UUID.class),
            row.getString("who_name")),
        JsonColumn.read(row.getString("detail"), new TypeReference<Map<String, Object>>() {}));
  }
}
