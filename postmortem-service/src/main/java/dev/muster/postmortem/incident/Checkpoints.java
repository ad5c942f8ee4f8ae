package dev.muster.postmortem.incident;

import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The other book about timelines: what is written here first stays, whatever is told of the same
 * entry later.
 */
@ApplicationScoped
public class Checkpoints {
  private final Sql sql;
  private final IncidentReadModel incidents;

  Checkpoints(Sql sql, IncidentReadModel incidents) {
    this.sql = sql;
    this.incidents = incidents;
  }

  /** Keeps the hash of an entry; nothing for a sender that keeps no chain. */
  public void keep(UUID incidentId, TimelineEntry entry) {
    if (entry.hash() != null) {
      sql.update(
          """
          insert into timeline_checkpoint (incident_id, number, hash) values (?, ?, ?)
          on conflict do nothing
          """,
          incidentId,
          entry.number(),
          entry.hash());
    }
  }

  /**
   * The checkpoints of an incident, the oldest first.
   *
   * @throws ProblemException 404 when no event told of the incident, or it is restricted and not
   *     the reader's to see
   */
  public Page<Checkpoint> page(UUID incidentId, Reader reader, PageRequest page) {
    var incident = incidents.required(incidentId);
    if (incident.facts().restricted()
        && !reader.sees()
        && !incidents.tookPart(incidentId, reader.personId())) {
      throw IncidentReadModel.missing();
    }
    var rows =
        sql.query(
            """
            select number, hash from timeline_checkpoint
            where incident_id = ? and number > ? order by number limit ?
            """,
            row -> new Checkpoint(row.getLong("number"), row.getString("hash")),
            incidentId,
            page.after(1).map(last -> last.number(0)).orElse(0L),
            page.fetchSize());
    return Page.of(rows, page, row -> Cursor.encode(row.number()));
  }
}
