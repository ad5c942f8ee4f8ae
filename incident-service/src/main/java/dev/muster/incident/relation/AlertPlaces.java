package dev.muster.incident.relation;

import dev.muster.incident.access.Caller;
import dev.muster.incident.access.Visible;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Tells in which incident an alert is. */
@ApplicationScoped
@Transactional
public class AlertPlaces {
  private final Sql sql;

  AlertPlaces(Sql sql) {
    this.sql = sql;
  }

  /**
   * The incident of an alert, by no more than its code name for who may not see it; empty for none.
   *
   * @throws ProblemException 404 {@code alert.unknown} while nothing was heard of the alert
   */
  public Optional<Neighbour> incidentOf(UUID alertId, Caller caller) {
    return sql
        .query(
            """
            select %s, i.id is not null and %s as visible
            from alert a left join incident i on i.id = a.incident_id
            where a.id = ?
            """
                .formatted(Neighbour.COLUMNS, Visible.CONDITION),
            row ->
                row.getObject("id") == null
                    ? Optional.<Neighbour>empty()
                    : Optional.of(Neighbour.from(row, row.getBoolean("visible"))),
            Visible.to(caller).then(alertId))
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("alert.unknown", "Nothing was heard of this alert")));
  }
}
