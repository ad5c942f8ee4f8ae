package dev.muster.incident.relation;

import dev.muster.contracts.CancelReason;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.relation.RelationCommands.Order;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Ends incidents that are none, or with which another one goes on. */
@ApplicationScoped
@Transactional
public class Cancellations {
  private final IncidentCommands commands;
  private final RelationCommands relations;
  private final IncidentStore store;

  Cancellations(IncidentCommands commands, RelationCommands relations, IncidentStore store) {
    this.commands = commands;
    this.relations = relations;
    this.store = store;
  }

  /**
   * Why an incident ends.
   *
   * @param otherId the one that goes on; null for a false alarm only
   * @param publicText by language tag; null for the proposed words
   */
  public record Cancellation(
      CancelReason why, UUID otherId, String reason, Map<String, String> publicText) {}

  /**
   * Cancels; a duplicate is linked to the other incident, what is superseded is merged into it.
   *
   * @throws ProblemException 422 naming {@code incidentId} when the other incident is missing, or
   *     named for a false alarm
   */
  public Incident cancel(Target target, Cancellation end) {
    requireOther(target, end);
    return switch (end.why()) {
      case FALSE_POSITIVE -> commands.cancel(target, end.why(), end.reason(), end.publicText());
      case DUPLICATE -> goOn(target, RelationKind.DUPLICATE, end);
      case SUPERSEDED -> goOn(target, RelationKind.MERGE, end);
    };
  }

  /** Only who may cancel it hears what is wrong with the order. */
  private void requireOther(Target target, Cancellation end) {
    boolean isAlarm = end.why() == CancelReason.FALSE_POSITIVE;
    if (isAlarm == (end.otherId() == null)) {
      return;
    }
    store.forCommand(target.id(), Action.CANCEL, target.caller(), target.ifMatch());
    throw isAlarm
        ? refused("empty", "must be empty for a false alarm")
        : refused("required", "must name the incident that goes on");
  }

  private Incident goOn(Target target, RelationKind kind, Cancellation end) {
    relations.link(target, new Order(kind, end.otherId(), end.reason(), end.publicText()));
    return store.forReading(target.id(), target.caller());
  }

  private static ProblemException refused(String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.invalid",
            "incidentId " + message,
            new FieldError("incidentId", rule, message)));
  }
}
