package dev.muster.postmortem.draft;

import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Resolved incidents that have no post-mortem, the newest first. */
@ApplicationScoped
public class Offers {
  private final Sql sql;

  Offers(Sql sql) {
    this.sql = sql;
  }

  /** An incident for which a post-mortem may be written. */
  public record Offer(
      UUID incidentId, String reference, String title, Severity severity, Instant resolvedAt) {}

  /**
   * A page of the offers; restricted incidents are offered to those who took part, by their code
   * name.
   */
  public Page<Offer> page(Reader reader, PageRequest wanted) {
    var after = wanted.after(2);
    Instant before = after.map(cursor -> cursor.instant(0)).orElse(null);
    UUID last = after.map(cursor -> cursor.uuid(1)).orElse(null);
    List<Offer> rows =
        sql.query(
            """
            select i.id, i.reference, i.severity, i.resolved_at,
                   case when i.restricted then i.reference else i.facts ->> 'title' end as title
            from incident i
            where i.state in ('RESOLVED', 'CLOSED') and i.resolved_at is not null
              and not exists (select 1 from postmortem p where p.incident_id = i.id)
              and (not i.restricted or ?
                   or exists (select 1 from incident_person h
                              where h.incident_id = i.id and h.person_id = ?::uuid))
              and (?::timestamptz is null or (i.resolved_at, i.id) < (?::timestamptz, ?::uuid))
            order by i.resolved_at desc, i.id desc
            limit ?
            """,
            row ->
                new Offer(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getString("title"),
                    Severity.valueOf(row.getString("severity")),
                    Sql.instant(row, "resolved_at")),
            reader.sees(),
            reader.personId(),
            before,
            before,
            last,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.resolvedAt(), row.incidentId()));
  }
}
