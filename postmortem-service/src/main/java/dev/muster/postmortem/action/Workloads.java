package dev.muster.postmortem.action;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts open and overdue action items for managers. */
@ApplicationScoped
public class Workloads {
  private final Sql sql;
  private final InstantSource time;

  Workloads(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * What is open, by team and owner, the most overdue first; items of restricted incidents only
   * count for those who may read them.
   *
   * @param teamId null for all teams
   */
  public List<Workload> open(UUID teamId, Reader reader) {
    Conditions restricted = Visibility.restricted(reader);
    Conditions where =
        new Conditions()
            .and("a.status in ('COMMITTED', 'IN_PROGRESS')")
            .andIfGiven("a.answering_team_id = ?", teamId)
            .and(restricted.sql(), restricted.parameters());
    return sql.query(
        """
        select a.answering_team_id as team_id, a.owner_id, count(*) as open,
               count(*) filter (where a.deadline <= ?) as overdue, min(a.due_on) as oldest
        from action_item a
        join postmortem p on p.id = a.postmortem_id
        join incident i on i.id = a.incident_id
        where %s
        group by a.answering_team_id, a.owner_id
        order by overdue desc, open desc, a.answering_team_id, a.owner_id
        """
            .formatted(where.sql()),
        row ->
            new Workload(
                row.getObject("team_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getObject("oldest", LocalDate.class)),
        where.parametersAfter(time.instant()));
  }
}
