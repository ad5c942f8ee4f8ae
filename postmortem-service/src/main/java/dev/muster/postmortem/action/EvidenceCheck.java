package dev.muster.postmortem.action;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Checks evidence against what this service knows: a drill is an incident that {@code
 * muster.incidents} told of; an alert exists once it has fired, that is, once it joined an incident
 * or a drill of its service.
 */
@ApplicationScoped
public class EvidenceCheck {
  private static final int ALERTS_AT_MOST = 50;

  private final Sql sql;
  private final Catalog catalog;

  EvidenceCheck(Sql sql, Catalog catalog) {
    this.sql = sql;
    this.catalog = catalog;
  }

  /**
   * Passes when the evidence holds; the address of a link is not called. Null passes.
   *
   * @param since when the item was proposed: a drill from before shows nothing
   * @throws ProblemException 422 otherwise
   */
  void require(ItemEvidence evidence, Instant since) {
    if (evidence == null) {
      return;
    }
    switch (evidence.kind()) {
      case LINK -> {}
      case DRILL -> {
        requireDrill(evidence.reference(), since);
        requireFinding(evidence);
      }
      case ALERT -> requireAlert(evidence.serviceId(), evidence.alert());
    }
  }

  private record Drill(boolean drill, String state, Instant resolvedAt) {}

  private void requireDrill(String reference, Instant since) {
    List<Drill> found =
        sql.query(
            "select drill, state, resolved_at from incident where reference = ?",
            row ->
                new Drill(
                    row.getBoolean("drill"),
                    row.getString("state"),
                    Sql.instant(row, "resolved_at")),
            reference);
    if (found.stream().noneMatch(Drill::drill)) {
      throw refused(
          "action-item.no-such-drill", "evidence.reference", "There is no drill " + reference);
    }
    Drill drill = found.get(0);
    boolean passed =
        List.of("RESOLVED", "CLOSED").contains(drill.state()) && drill.resolvedAt() != null;
    if (!passed) {
      throw refused(
          "action-item.drill-not-passed", "evidence.reference", reference + " is not resolved yet");
    }
    if (drill.resolvedAt().isBefore(since)) {
      throw refused(
          "action-item.drill-too-early",
          "evidence.reference",
          reference + " was over before this was proposed");
    }
  }

  /**
   * That it is over does not say that it went well: whoever finishes the item says what it showed.
   */
  private static void requireFinding(ItemEvidence evidence) {
    if (evidence.note() == null || evidence.note().isBlank()) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.drill-finding-required",
              "Say what the drill showed",
              new FieldError("evidence.note", "required", "Say what the drill showed")));
    }
  }

  private void requireAlert(UUID serviceId, String alert) {
    if (catalog.service(serviceId).filter(service -> !service.deleted()).isEmpty()) {
      throw refused(
          "action-item.no-such-service", "evidence.serviceId", "There is no such service");
    }
    if (!hasFired(serviceId, alert.strip())) {
      throw refused(
          "action-item.no-such-alert",
          "evidence.alert",
          "No such alert has joined an incident or a drill of this service");
    }
  }

  private boolean hasFired(UUID serviceId, String alert) {
    return !sql.query(
            """
            select 1 from incident_alert a join incident i on i.id = a.incident_id
            where i.facts -> 'serviceIds' @> to_jsonb(array[?::text]) and not i.restricted
              and lower(a.summary) = lower(?)
            limit 1
            """,
            row -> row.getInt(1),
            serviceId.toString(),
            alert)
        .isEmpty();
  }

  /** What the alerts say that fired for a service, the latest first. */
  public List<String> alerts(UUID serviceId) {
    return sql.query(
        """
        select a.summary from incident_alert a join incident i on i.id = a.incident_id
        where i.facts -> 'serviceIds' @> to_jsonb(array[?::text]) and not i.restricted
        group by a.summary order by max(i.resolved_at) desc nulls first, a.summary
        limit ?
        """,
        row -> row.getString("summary"),
        serviceId.toString(),
        ALERTS_AT_MOST);
  }

  private static ProblemException refused(String code, String field, String detail) {
    return new ProblemException(
        Problem.unprocessable(code, detail, new FieldError(field, "known", detail)));
  }
}
