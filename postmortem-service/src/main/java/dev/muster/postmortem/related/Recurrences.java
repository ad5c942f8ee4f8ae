package dev.muster.postmortem.related;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Incidents that came back (MET-05): the same service and the same cause as a counted one whose
 * detection was at most 90 x 24 h earlier. Counted are those that were resolved and were no drill.
 */
@ApplicationScoped
public class Recurrences {
  /** How far back an incident counts as the same one again. */
  private static final String WINDOW = "interval '2160 hours'";

  private final Sql sql;

  Recurrences(Sql sql) {
    this.sql = sql;
  }

  /** The earlier ones of a post-mortem's incident, the latest first. */
  public List<Recurrence> of(UUID postmortemId, Reader reader) {
    Conditions readable = Visibility.restricted(reader);
    if (!reader.works()) {
      readable.and("p.status = 'PUBLISHED'");
    }
    List<Object> parameters = new ArrayList<>(Arrays.asList(readable.parameters()));
    parameters.add(postmortemId);
    List<Row> rows =
        sql.query(
            """
            select p.id, p.incident_id, p.reference, p.title,
              (i.facts -> 'milestones' ->> 'detectedAt')::timestamptz as detected_at,
              %s as readable
            from postmortem self
            join incident here on here.id = self.incident_id
            join contributing_factor cause on cause.postmortem_id = self.id and cause.main
            join contributing_factor other on other.category = cause.category and other.main
              and other.postmortem_id <> self.id
            join postmortem p on p.id = other.postmortem_id
            join incident i on i.id = p.incident_id
            where self.id = ?
              and not here.drill and not i.drill
              and i.state in ('RESOLVED', 'CLOSED')
              and (i.facts -> 'milestones' ->> 'detectedAt')::timestamptz
                >= (here.facts -> 'milestones' ->> 'detectedAt')::timestamptz - %s
              and (i.facts -> 'milestones' ->> 'detectedAt')::timestamptz
                < (here.facts -> 'milestones' ->> 'detectedAt')::timestamptz
              and exists (
                select 1 from jsonb_array_elements(here.facts -> 'serviceIds') service
                where i.facts -> 'serviceIds' @> service)
            order by detected_at desc, p.id desc
            limit 20
            """
                .formatted(readable.sql(), WINDOW),
            row ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("incident_id", UUID.class),
                    row.getString("reference"),
                    row.getString("title"),
                    row.getBoolean("readable"),
                    Sql.instant(row, "detected_at")),
            parameters.toArray());
    Map<UUID, List<Recurrence.PreventingItem>> items = preventing(rows);
    return rows.stream()
        .map(
            row ->
                new Recurrence(
                    row.id(),
                    row.incidentId(),
                    row.reference(),
                    row.readable() ? row.title() : row.reference(),
                    row.readable(),
                    row.detectedAt(),
                    items.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private record Row(
      UUID id,
      UUID incidentId,
      String reference,
      String title,
      boolean readable,
      Instant detectedAt) {}

  private record Prevention(UUID postmortemId, Recurrence.PreventingItem item) {}

  private Map<UUID, List<Recurrence.PreventingItem>> preventing(List<Row> rows) {
    UUID[] readable = rows.stream().filter(Row::readable).map(Row::id).toArray(UUID[]::new);
    return sql
        .query(
            """
            select postmortem_id, id, title, status, finished_at from action_item
            where postmortem_id = any (?) and kind = 'PREVENT' and status <> 'DROPPED'
            order by id
            """,
            row ->
                new Prevention(
                    row.getObject("postmortem_id", UUID.class),
                    new Recurrence.PreventingItem(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        ActionItemStatus.valueOf(row.getString("status")),
                        Sql.instant(row, "finished_at"))),
            (Object) readable)
        .stream()
        .collect(
            Collectors.groupingBy(
                Prevention::postmortemId,
                Collectors.mapping(Prevention::item, Collectors.toList())));
  }
}
