package dev.muster.postmortem.action;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which action items did not keep their incident from coming back. */
@ApplicationScoped
public class Effectiveness {
  private final Sql sql;

  Effectiveness(Sql sql) {
    this.sql = sql;
  }

  /**
   * Tells that an incident came back: marks those items of the earlier one that were to prevent it
   * and were done by then. Telling it again changes nothing.
   *
   * @param at when the later incident began
   */
  public void recurred(UUID earlierIncidentId, UUID laterIncidentId, Instant at) {
    sql.update(
        """
        insert into action_item_recurrence (action_item_id, incident_id, reference, at)
        select a.id, later.id, later.reference, ?
        from action_item a, incident later
        where a.incident_id = ? and later.id = ? and a.kind = 'PREVENT'
          and a.status in ('DONE', 'VERIFIED') and a.finished_at <= ?
        on conflict do nothing
        """,
        at,
        earlierIncidentId,
        laterIncidentId,
        at);
  }

  /** Takes back that an incident came back, as when its cause or times were corrected. */
  public void didNotRecur(UUID earlierIncidentId, UUID laterIncidentId) {
    sql.update(
        """
        delete from action_item_recurrence r using action_item a
        where a.id = r.action_item_id and a.incident_id = ? and r.incident_id = ?
        """,
        earlierIncidentId,
        laterIncidentId);
  }

  private record Row(UUID itemId, CameBack cameBack) {}

  /** After which incidents each of these items is known not to have held; the first one first. */
  public Map<UUID, List<CameBack>> of(Collection<UUID> itemIds) {
    return sql
        .query(
            """
            select action_item_id, incident_id, reference, at from action_item_recurrence
            where action_item_id = any (?) order by at, incident_id
            """,
            row ->
                new Row(
                    row.getObject("action_item_id", UUID.class),
                    new CameBack(
                        row.getObject("incident_id", UUID.class),
                        row.getString("reference"),
                        Sql.instant(row, "at"))),
            (Object) itemIds.toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::itemId, Collectors.mapping(Row::cameBack, Collectors.toList())));
  }
}
