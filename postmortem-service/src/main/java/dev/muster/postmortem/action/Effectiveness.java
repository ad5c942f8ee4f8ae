package dev.muster.postmortem.action;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which action items did not keep their incident from coming back: those that were to prevent it
 * and were done when an incident with the same service and cause began, within 90 x 24 h of theirs
 * (MET-05). It follows from the incidents and the items alone, so it is made again whenever one of
 * them changes and with the measures.
 */
@ApplicationScoped
public class Effectiveness {
  /** How much later an incident may come and still repeat another: 90 x 24 h (MET-05), as SQL. */
  public static final String WINDOW = "interval '2160 hours'";

  private static final String FIND =
      """
      insert into action_item_recurrence (action_item_id, incident_id, reference, at)
      select distinct a.id, l.incident_id, m.reference, l.detected_at
      from action_item a
      join measure_cause k on k.incident_id = a.incident_id
      join measure_cause l on l.service_id = k.service_id and l.cause = k.cause
        and l.detected_at > k.detected_at
        and l.detected_at <= k.detected_at + %s
      join measure m on m.incident_id = l.incident_id
      where a.kind = 'PREVENT' and a.status in ('DONE', 'VERIFIED')
        and a.finished_at <= l.detected_at and %s
      on conflict do nothing
      """;

  private final Sql sql;

  Effectiveness(Sql sql) {
    this.sql = sql;
  }

  /** Looks anew at what these incidents came back in spite of. */
  public void refresh(Collection<UUID> incidentIds) {
    if (incidentIds.isEmpty()) {
      return;
    }
    UUID[] ids = incidentIds.toArray(UUID[]::new);
    sql.update("delete from action_item_recurrence where incident_id = any (?)", (Object) ids);
    sql.update(find("l.incident_id = any (?)"), (Object) ids);
  }

  /** Looks anew at every incident and every item. */
  public void refreshAll() {
    sql.update("delete from action_item_recurrence");
    sql.update(find("true"));
  }

  /** Looks anew at what came back in spite of an item, which is stored as it is now. */
  void refresh(UUID itemId) {
    sql.update("delete from action_item_recurrence where action_item_id = ?", itemId);
    sql.update(find("a.id = ?"), itemId);
  }

  private static String find(String which) {
    return FIND.formatted(WINDOW, which);
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
