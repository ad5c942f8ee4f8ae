package dev.muster.postmortem.factor;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the factors of all post-mortems about which nothing is done (PRN-01). */
@ApplicationScoped
public class UncoveredFactors {
  private final Sql sql;

  UncoveredFactors(Sql sql) {
    this.sql = sql;
  }

  /** A page of those that {@code reader} may read, the newest first. */
  public Page<UncoveredFactor> page(UUID teamId, Reader reader, PageRequest wanted) {
    Conditions readable = Visibility.restricted(reader);
    Conditions where =
        new Conditions()
            .and(readable.sql(), readable.parameters())
            .andIfGiven("i.team_id = ?", teamId)
            .andIfGiven("f.id < ?", wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null));
    List<UncoveredFactor> rows =
        sql.query(
            """
            select f.id, f.postmortem_id, f.incident_id, p.reference, f.category, f.text
            from contributing_factor f
            join postmortem p on p.id = f.postmortem_id
            join incident i on i.id = f.incident_id
            where f.no_action_reason is null
              and not exists (
                select 1 from contributing_factor_item l
                join action_item a on a.id = l.action_item_id
                where l.factor_id = f.id and a.status <> 'DROPPED'
                  and a.due_on is not null
                  and coalesce(a.owner_id, a.owner_team_id) is not null)
              and %s
            order by f.id desc
            limit ?
            """
                .formatted(where.sql()),
            row ->
                new UncoveredFactor(
                    row.getObject("id", UUID.class),
                    row.getObject("postmortem_id", UUID.class),
                    row.getObject("incident_id", UUID.class),
                    row.getString("reference"),
                    row.getString("category"),
                    row.getString("text")),
            where.parameters(wanted.fetchSize()));
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }
}
