package dev.muster.incident.incident;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Words;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.Declarations.Order;
import dev.muster.incident.lifecycle.MilestoneOrder;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;

/**
 * Records incidents that are over: nobody is paged, nothing is published, no alert joins; they are
 * resolved from the beginning and count like any other.
 */
@ApplicationScoped
public class Retrospectives {
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Groundwork groundwork;
  private final CodeNames codeNames;
  private final Policies policies;
  private final InstantSource time;

  Retrospectives(
      IncidentRepository incidents,
      IncidentStore store,
      Groundwork groundwork,
      CodeNames codeNames,
      Policies policies,
      InstantSource time) {
    this.incidents = incidents;
    this.store = store;
    this.groundwork = groundwork;
    this.codeNames = codeNames;
    this.policies = policies;
    this.time = time;
  }

  /**
   * Records what {@code order} describes.
   *
   * @param moments start, detection and resolution at least; when it was declared is now
   * @param rootCause null while it is not known
   */
  @Transactional
  public Incident record(Order order, Milestones moments, String rootCause, Caller caller) {
    var act = new Act(caller.who(), time.instant());
    MilestoneOrder.require(moments, EnumSet.allOf(Moment.class), act.at());
    if (order.restricted()) {
      Groundwork.requirePerson(caller);
    }
    var services = groundwork.services(order.serviceIds());
    var decision = groundwork.decide(order.severity(), order.facts(), act.by().name());
    var number = incidents.nextNumber();
    var changes = new Changes();
    var incident =
        Incident.declare(
            new Declaration(
                number,
                order.title(),
                order.summary(),
                services.stream().map(Groundwork::affected).toList(),
                Groundwork.owner(services),
                order.drill(),
                order.restricted(),
                order.restricted() ? codeNames.next(number) : null,
                Moment.corrected(moments, Map.of(Moment.DECLARED, act.at())),
                null,
                decision,
                Words.NONE),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.afterwards")
                .value("title", order.title())
                .value("severity", decision.severity().name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    incident.hindsight().tellCourse(changes, act);
    if (rootCause != null) {
      incident.hindsight().tellCause(changes, rootCause, act);
    }
    if (order.takeCommand()) {
      changes.and(groundwork.takeCommand(incident, caller, act));
    }
    store.add(incident, changes);
    return incident;
  }
}
