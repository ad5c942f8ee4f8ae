package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Reads action items for their issues, and notices those that were changed. */
@ApplicationScoped
class ItemFactsQuery {
  private final Sql sql;

  ItemFactsQuery(Sql sql) {
    this.sql = sql;
  }

  ItemFacts get(UUID actionItemId) {
    return sql.query(
            """
            select a.id, a.title, a.description, a.status, a.owner_id, a.team_id, a.due_on,
              a.version, a.reference, i.restricted, p.language
            from action_item a
            join incident i on i.id = a.incident_id
            join postmortem p on p.id = a.postmortem_id
            where a.id = ?
            """,
            ItemFactsQuery::facts,
            actionItemId)
        .get(0);
  }

  /** Whoever was changed since it was compared is compared again. */
  void noticeChanges(Instant now) {
    sql.update(
        """
        with changed as (
          select t.id, a.version
          from tracker_issue t join action_item a on a.id = t.action_item_id
          where a.version <> t.item_version and t.state <> 'GONE'
          order by t.id for update of t skip locked)
        update tracker_issue t
        set item_version = c.version, due_at = coalesce(t.due_at, ?), checked = false, steps = 0,
          updated_at = ?
        from changed c
        where c.id = t.id
        """,
        now,
        now);
  }

  private static ItemFacts facts(ResultSet row) throws SQLException {
    return new ItemFacts(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("description"),
        ActionItemStatus.valueOf(row.getString("status")),
        row.getObject("owner_id", UUID.class),
        row.getObject("team_id", UUID.class),
        row.getObject("due_on", LocalDate.class),
        row.getLong("version"),
        row.getString("reference"),
        row.getBoolean("restricted"),
        Locale.forLanguageTag(row.getString("language")));
  }
}
