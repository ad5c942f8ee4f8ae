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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists post-mortems, the newest first. */
@ApplicationScoped
public class PostmortemList {
  private final Sql sql;

  PostmortemList(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of what {@code reader} may know of; restricted ones appear by code name to those who may
   * not read them.
   */
  public Page<PostmortemRow> page(PostmortemFilter filter, Reader reader, PageRequest wanted) {
    Conditions readable = Visibility.restricted(reader);
    Conditions where =
        new Conditions()
            .andIfGiven("p.status = ?", name(filter.status()))
            .andIfGiven("i.severity = ?", name(filter.severity()))
            .andIfGiven("i.team_id = ?", filter.teamId())
            .andIfGiven("p.owner_id = ?", filter.ownerId())
            .andIfGiven("p.incident_id = ?", filter.incidentId())
            .andIfGiven("p.id < ?", wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null));
    if (!reader.works()) {
      where.and("p.status = 'PUBLISHED'");
    }
    if (filter.ownerId() != null) {
      where.and(readable.sql(), readable.parameters());
    }
    List<Object> parameters = new ArrayList<>();
    addAll(parameters, readable.parameters());
    addAll(parameters, where.parameters(wanted.fetchSize()));
    List<PostmortemRow> rows =
        sql.query(
            """
            select p.id, p.incident_id, p.reference, p.title, p.status, p.owner_id,
                   p.review_due_at, p.publish_due_at, p.created_at, p.published_at,
                   i.severity, i.drill, i.restricted, %s as readable,
                   (select count(*) from action_item a
                    where a.postmortem_id = p.id
                      and a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS')) as open_items
            from postmortem p join incident i on i.id = p.incident_id
            where %s
            order by p.id desc
            limit ?
            """
                .formatted(readable.sql(), where.sql()),
            PostmortemList::row,
            parameters.toArray());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  private static void addAll(List<Object> parameters, Object[] more) {
    for (Object value : more) {
      parameters.add(value);
    }
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static PostmortemRow row(ResultSet row) throws SQLException {
    boolean readable = row.getBoolean("readable");
    String reference = row.getString("reference");
    return new PostmortemRow(
        row.getObject("id", UUID.class),
        row.getObject("incident_id", UUID.class),
        reference,
        readable ? row.getString("title") : reference,
        Severity.valueOf(row.getString("severity")),
        PostmortemStatus.valueOf(row.getString("status")),
        row.getBoolean("drill"),
        row.getBoolean("restricted"),
        readable,
        readable ? row.getObject("owner_id", UUID.class) : null,
        Sql.instant(row, "review_due_at"),
        Sql.instant(row, "publish_due_at"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "published_at"),
        row.getInt("open_items"));
  }
}
