package dev.muster.incident.relation;

import dev.muster.contracts.Severity;
import dev.muster.contracts.Words;
import dev.muster.incident.access.Action;
import dev.muster.incident.alert.Alert;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.AffectedService;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.CodeNames;
import dev.muster.incident.incident.Declaration;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.responder.OnCallPaging;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.words.WordBook;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Begins an incident with a part of another one. */
@ApplicationScoped
public class Splits {
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final RelationCommands relations;
  private final AlertMoves moves;
  private final CodeNames codeNames;
  private final Locks locks;
  private final Policies policies;
  private final InstantSource time;
  private final OnCallPaging onCall;

  Splits(
      IncidentRepository incidents,
      IncidentStore store,
      RelationCommands relations,
      AlertMoves moves,
      CodeNames codeNames,
      Locks locks,
      Policies policies,
      InstantSource time,
      OnCallPaging onCall) {
    this.incidents = incidents;
    this.store = store;
    this.relations = relations;
    this.moves = moves;
    this.codeNames = codeNames;
    this.locks = locks;
    this.policies = policies;
    this.time = time;
    this.onCall = onCall;
  }

  /**
   * What goes into an incident of its own.
   *
   * @param severity null for that of the incident it leaves
   * @param serviceIds of that incident; the services of the alerts come along
   * @param reason null for none
   */
  public record Part(
      String title,
      String summary,
      Severity severity,
      List<UUID> serviceIds,
      List<UUID> alertIds,
      String reason) {}

  /** Splits {@code part} off; it is as private, and as much of a drill, as what it leaves. */
  @Transactional
  public Incident split(Target target, Part part) {
    var caller = target.caller();
    var foreseen = moves.of(target.id(), part.alertIds());
    locks.services(foreseen.stream().map(Alert::serviceId).toList());
    locks.alerts(part.alertIds());
    var origin = store.forCommand(target.id(), Action.LINK, caller, target.ifMatch());
    if (!Lifecycle.isOpen(origin.state())) {
      throw new ProblemException(
          Problem.conflict("incident.not-open", "The incident is " + origin.state()));
    }
    var alerts = moves.of(origin.id(), part.alertIds());
    var services = services(origin, part, alerts);
    if (alerts.size() < part.alertIds().size()) {
      throw refused("alertIds", "must be alerts of this incident");
    }
    if (alerts.isEmpty() && services.isEmpty()) {
      throw refused("alertIds", "choose alerts or services to split off");
    }
    var act = new Act(caller.who(), time.instant());
    var incident = begin(origin, part, services, alerts, act);
    moves.move(alerts, origin, incident, act);
    relations.linkSplit(incident, origin, part.reason(), act);
    if (incident.severity().compareTo(origin.severity()) < 0) {
      onCall.page(incident, act);
    }
    return incident;
  }

  private Incident begin(
      Incident origin, Part part, List<AffectedService> services, List<Alert> alerts, Act act) {
    var began = alerts.stream().map(Alert::triggeredAt).min(Instant::compareTo);
    var severity = part.severity() == null ? origin.severity() : part.severity();
    var decision =
        new Decision(
            Basis.PERSON,
            policies.current(PolicyKind.SEVERITY).version(),
            null,
            severity,
            null,
            List.of(Line.of("severity.said").value("name", act.by().name()).everywhere()));
    var number = incidents.nextNumber();
    var facts = origin.facts();
    var changes = new Changes();
    var incident =
        Incident.declare(
            new Declaration(
                number,
                part.title(),
                part.summary(),
                services,
                facts.teamId(),
                facts.drill(),
                facts.restricted(),
                facts.restricted() ? codeNames.next(number) : null,
                Clocks.declared(
                    began.orElse(origin.milestones().startedAt()),
                    began.orElse(act.at()),
                    act.at()),
                null,
                decision,
                new Words(
                    WordBook.declared(services.stream().map(AffectedService::name).toList(), null)
                        .publicText(),
                    part.summary())),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.by-person")
                .value("title", part.title())
                .value("severity", severity.name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    incident.roles().admitThoseOf(origin);
    store.add(incident, changes);
    return incident;
  }

  private static List<AffectedService> services(Incident origin, Part part, List<Alert> alerts) {
    var services = new ArrayList<AffectedService>();
    for (UUID id : part.serviceIds()) {
      services.add(
          origin.services().stream()
              .filter(service -> service.serviceId().equals(id))
              .findFirst()
              .orElseThrow(() -> refused("serviceIds", "must be services of this incident")));
    }
    for (Alert alert : alerts) {
      if (services.stream().noneMatch(known -> known.serviceId().equals(alert.serviceId()))) {
        services.add(
            new AffectedService(alert.serviceId(), alert.serviceName(), alert.serviceTier()));
      }
    }
    return services;
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "relation.invalid-split",
            field + " " + message,
            new FieldError(field, "exists", message)));
  }
}
