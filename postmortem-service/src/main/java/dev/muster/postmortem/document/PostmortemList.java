package dev.muster.postmortem.document;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Lists post-mortems, the newest first. */
@ApplicationScoped
public class PostmortemList {
  private final Sql sql;

  PostmortemList(Sql sql) {
    this.sql = sql;
  }

  /** A page of what {@code reader} may read. */
  public Page<PostmortemRow> page(PostmortemFilter filter, Reader reader, PageRequest wanted) {
    Conditions readable = Visibility.restricted(reader);
    Conditions where =
        new Conditions()
            .andIfGiven("p.status = ?", name(filter.status()))
            .andIfGiven("i.severity = ?", name(filter.severity()))
            .andIfGiven("i.team_id = ?", filter.teamId())
            .andIfGiven("p.owner_id = ?", filter.ownerId())
            .andIfGiven("p.incident_id = ?", filter.incidentId())
            .andIfGiven("p.id < ?", wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
            .and(readable.sql(), readable.parameters());
    if (!reader.works()) {
      where.and("p.status = 'PUBLISHED'");
    }
    List<PostmortemRow> rows =
        sql.query(
            """
            select p.id, p.incident_id, p.reference, p.title, p.status, p.owner_id,
                   p.review_due_at, p.publish_due_at, p.created_at, p.published_at,
                   i.severity, i.drill, i.restricted,
                   (select count(*) from action_item a
                    where a.postmortem_id = p.id
                      and a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS')) as open_items
            from postmortem p join incident i on i.id = p.incident_id
            where %s
            order by p.id desc
            limit ?
            """
                .formatted(where.sql()),
            PostmortemList::row,
            where.parameters(wanted.fetchSize()));
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static PostmortemRow row(ResultSet row) throws SQLException {
    return new PostmortemRow(
        row.getObject("id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        PostmortemStatus.valueOf(row.getString("status")),
        row.getBoolean("drill"),
        row.getBoolean("restricted"),
        row.getObject("owner_id", UUID.class),
        Sql.instant(row, "review_due_at"),
        Sql.instant(row, "publish_due_at"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "published_at"),
        row.getInt("open_items"));
  }
}
