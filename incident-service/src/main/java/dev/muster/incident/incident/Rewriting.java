package dev.muster.incident.incident;

import dev.muster.contracts.Who;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.lifecycle.MilestoneOrder;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.incident.responder.OnCallPaging;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rewrites what an incident is about. */
@ApplicationScoped
@Transactional
public class Rewriting {
  private static final Who RULE = Who.rule("alert-mapping");

  private final Deeds deeds;
  private final IncidentRepository incidents;
  private final Groundwork groundwork;
  private final AlertJoining joining;
  private final OnCallPaging onCall;

  Rewriting(
      Deeds deeds,
      IncidentRepository incidents,
      Groundwork groundwork,
      AlertJoining joining,
      OnCallPaging onCall) {
    this.deeds = deeds;
    this.incidents = incidents;
    this.groundwork = groundwork;
    this.joining = joining;
    this.onCall = onCall;
  }

  /**
   * What describes an incident.
   *
   * @param startedAt when the trouble began; a correction once the incident is over
   * @param serviceIds those it concerns and no others; null for those that it concerns already
   */
  public record Details(String title, String summary, Instant startedAt, List<UUID> serviceIds) {}

  /**
   * Replaces what describes an incident; open alerts of a service that it gains join, and whoever
   * is on call for it is paged where the severity asks for that.
   *
   * @throws ProblemException 422 naming {@code serviceIds} for a new one that is not in the
   *     catalogue, {@code incident.milestone-order} for a start that cannot have been
   */
  public Incident rewrite(Target target, Details details) {
    if (details.serviceIds() != null) {
      lock(target.id(), details.serviceIds());
    }
    var deed = deeds.begin(target, Action.EDIT);
    var incident = deed.incident();
    var startedAt = details.startedAt();
    if (!Lifecycle.isOpen(incident.state())
        && !startedAt.equals(incident.milestones().startedAt())) {
      deed.require(Action.CORRECT_MILESTONES);
    }
    MilestoneOrder.require(
        Clocks.started(incident.milestones(), startedAt),
        EnumSet.of(Moment.STARTED),
        deed.act().at());
    deed.save(incident.edit(details.title(), details.summary(), startedAt, deed.act()));
    if (details.serviceIds() != null) {
      concern(deed, details.serviceIds());
    }
    return incident;
  }

  private void lock(UUID incidentId, List<UUID> serviceIds) {
    var concerned = new ArrayList<>(serviceIds);
    concerned.addAll(incidents.services(incidentId));
    joining.lock(concerned, List.of());
    joining.lockLoose(serviceIds);
  }

  private void concern(Deed deed, List<UUID> serviceIds) {
    var incident = deed.incident();
    var services = new ArrayList<>(incident.services());
    services.removeIf(service -> !serviceIds.contains(service.serviceId()));
    var kept = ids(services);
    var gained = serviceIds.stream().filter(id -> !kept.contains(id)).toList();
    groundwork.services(gained).stream().map(Groundwork::affected).forEach(services::add);
    deed.save(incident.scope().set(services, deed.act()));
    joining.joinLoose(incident, gained, new Act(RULE, deed.act().at()));
    if (!gained.isEmpty()) {
      onCall.page(incident, deed.act());
    }
  }

  private static Set<UUID> ids(List<AffectedService> services) {
    return services.stream().map(AffectedService::serviceId).collect(Collectors.toSet());
  }
}
