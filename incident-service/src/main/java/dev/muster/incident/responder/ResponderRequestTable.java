package dev.muster.incident.responder;

import dev.muster.contracts.Who;
import dev.muster.incident.json.Json;
import dev.muster.incident.responder.OnCallDemand.Paged;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The calls for more people. */
@ApplicationScoped
public class ResponderRequestTable {
  private final Sql sql;

  ResponderRequestTable(Sql sql) {
    this.sql = sql;
  }

  void add(UUID incidentId, ResponderRequest request) {
    sql.update(
        """
        insert into responder_request
          (id, incident_id, person_ids, team_id, message, requested_at, requested_by)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        request.id(),
        incidentId,
        request.personIds().toArray(UUID[]::new),
        request.teamId(),
        request.message(),
        request.at(),
        Json.write(request.by()));
  }

  /** Who is paged for an incident: by calls, and by its alerts that are urgent and not resolved. */
  Paged paged(UUID incidentId) {
    var teams =
        sql.query(
            """
            select team_id from responder_request where incident_id = ?
            union all
            select team_id from alert
            where incident_id = ? and not responder_request and status <> 'RESOLVED'
              and severity in ('CRITICAL', 'ERROR')
            """,
            row -> Optional.ofNullable(row.getObject("team_id", UUID.class)),
            incidentId,
            incidentId);
    return new Paged(
        teams.stream().flatMap(Optional::stream).collect(Collectors.toSet()), !teams.isEmpty());
  }

  /** The calls of an incident, the newest first, at most {@code limit}. */
  public List<ResponderRequest> of(UUID incidentId, int limit) {
    return sql.query(
        """
        select id, person_ids, team_id, message, requested_at, requested_by::text
        from responder_request where incident_id = ? order by id desc limit ?
        """,
        row ->
            new ResponderRequest(
                row.getObject("id", UUID.class),
                Arrays.stream((Object[]) row.getArray("person_ids").getArray())
                    .map(UUID.class::cast)
                    .toList(),
                row.getObject("team_id", UUID.class),
                row.getString("message"),
                Sql.instant(row, "requested_at"),
                Json.read(row.getString("requested_by"), Who.class)),
        incidentId,
        limit);
  }
}
