package dev.muster.incident.relation;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** Which incidents can be what to each other. */
@ApplicationScoped
class LinkRules {
  private final RelationRepository relations;

  LinkRules(RelationRepository relations) {
    this.relations = relations;
  }

  /**
   * Passes for two different incidents.
   *
   * @throws ProblemException 422 naming {@code incidentId}
   */
  static void requireOther(UUID incidentId, UUID otherId) {
    if (incidentId.equals(otherId)) {
      throw new ProblemException(
          Problem.unprocessable(
              "relation.itself",
              "An incident is not linked to itself",
              new FieldError("incidentId", "other", "must be another incident")));
    }
  }

  /**
   * Passes when {@code first} can become that to {@code other}.
   *
   * @throws ProblemException 409 with the reason, 422 for a kind that has its own operation, 403
   *     for who may not end {@code first}, or not let its members into a private {@code other}
   */
  void require(RelationKind kind, Incident first, Incident other, Caller caller) {
    if (relations.between(first.id(), other.id()).isPresent()) {
      throw refused("relation.exists", "The two are linked already; take that link back first");
    }
    switch (kind) {
      case DUPLICATE, MERGE -> requireEndable(kind, first, other, caller);
      case CHILD -> requireNoParent(first, other);
      case RELATED -> {}
      case SPLIT ->
          throw new ProblemException(
              Problem.unprocessable(
                  "relation.own-operation",
                  "A split has an operation of its own",
                  new FieldError("kind", "oneOf", "must be another kind")));
    }
  }

  private static void requireEndable(
      RelationKind kind, Incident first, Incident other, Caller caller) {
    Access.require(Action.CANCEL, caller, first.standing());
    Lifecycle.require(first.state(), IncidentState.CANCELLED);
    if (other.state() == IncidentState.CANCELLED
        || kind == RelationKind.MERGE && !Lifecycle.isOpen(other.state())) {
      throw refused("relation.over", "The other incident is " + other.state());
    }
    var one = first.facts();
    var two = other.facts();
    if (kind == RelationKind.MERGE && two.restricted()) {
      Access.require(Action.MANAGE_MEMBERS, caller, other.standing());
    }
    if (one.drill() != two.drill() || one.restricted() != two.restricted()) {
      throw refused(
          "relation.unlike", "Drills end only in drills, private incidents only in private ones");
    }
  }

  private void requireNoParent(Incident child, Incident parent) {
    if (relations.parent(child.id()).isPresent()) {
      throw refused("relation.has-parent", "It is a part of another incident already");
    }
    var passed = new HashSet<UUID>();
    for (var above = Optional.of(parent.id());
        above.isPresent() && passed.add(above.get());
        above = relations.parent(above.get())) {
      if (above.get().equals(child.id())) {
        throw refused("relation.circle", "The other incident is a part of this one");
      }
    }
  }

  private static ProblemException refused(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }
}
