package dev.muster.postmortem.related;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.measure.Measures;
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

/** What an incident repeats (MET-05), with what was decided after it to prevent that. */
@ApplicationScoped
public class Recurrences {
  private static final int MOST = 20;

  private final Sql sql;
  private final Measures measures;

  Recurrences(Sql sql, Measures measures) {
    this.sql = sql;
    this.measures = measures;
  }

  /** The earlier ones of a post-mortem's incident, the latest first. */
  public List<Recurrence> of(UUID postmortemId, Reader reader) {
    Conditions readable = Visibility.restricted(reader);
    if (!reader.works()) {
      readable.and("p.status = 'PUBLISHED'");
    }
    List<Object> parameters = new ArrayList<>(Arrays.asList(readable.parameters()));
    parameters.add(measures.repeated(incidentOf(postmortemId), MOST).toArray(UUID[]::new));
    List<Row> rows =
        sql.query(
            """
            select p.id, p.incident_id, p.reference, p.title, m.detected_at, %s as readable
            from postmortem p
            join incident i on i.id = p.incident_id
            join measure m on m.incident_id = p.incident_id
            where p.incident_id = any (?)
            order by m.detected_at desc, p.id desc
            """
                .formatted(readable.sql()),
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

  private UUID incidentOf(UUID postmortemId) {
    return sql.query(
            "select incident_id from postmortem where id = ?",
            row -> row.getObject("incident_id", UUID.class),
            postmortemId)
        .get(0);
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
