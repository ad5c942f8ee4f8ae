package dev.muster.oncall.service;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps services and tells the others of every change. */
@ApplicationScoped
public class Services {
  private final ServiceRepository services;
  private final Teams teams;
  private final EscalationPolicies policies;
  private final PagingDirectory directory;
  private final Outbox outbox;
  private final InstantSource time;

  Services(
      ServiceRepository services,
      Teams teams,
      EscalationPolicies policies,
      PagingDirectory directory,
      Outbox outbox,
      InstantSource time) {
    this.services = services;
    this.teams = teams;
    this.policies = policies;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * @param teamId null for the services of all teams
   */
  public Page<MonitoredService> page(PageRequest wanted, UUID teamId) {
    return services.page(wanted, teamId);
  }

  /** The most important services. */
  public List<MonitoredService> first(int most) {
    return services.first(most);
  }

  /**
   * @throws ProblemException 404 {@code service.not-found}
   */
  public MonitoredService get(UUID id) {
    return services
        .live(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("service.not-found", "No such service")));
  }

  /**
   * @throws ProblemException 409 {@code service.slug-taken}, 422 {@code team.unknown}, {@code
   *     escalation-policy.unknown} or {@code service.unknown-dependency}
   */
  public MonitoredService add(ServiceDetails details) {
    check(details, null);
    var now = time.instant();
    var service = MonitoredService.create(details, now);
    services.persist(service);
    outbox.record(service.changed(now));
    directory.changed();
    return service;
  }

  /**
   * @throws ProblemException as {@link #add}
   */
  public void change(MonitoredService service, ServiceDetails details) {
    check(details, service.id());
    outbox.record(service.change(details, time.instant()));
    services.flush();
    directory.changed();
  }

  /** From now on its integrations accept nothing. */
  public void delete(MonitoredService service) {
    outbox.record(service.delete(time.instant()));
    directory.changed();
  }

  private void requireOthers(List<UUID> dependsOn, UUID self) {
    if (dependsOn.contains(self) || services.countLive(dependsOn) < dependsOn.size()) {
      throw new ProblemException(
          Problem.unprocessable(
              "service.unknown-dependency",
              "A service depends on other services that exist",
              new FieldError("dependsOn", "exists", "must be other services")));
    }
  }

  private void check(ServiceDetails details, UUID self) {
    teams.requireKnown(details.teamId());
    policies.requireKnown(details.policyId());
    requireOthers(details.dependsOn(), self);
    if (services.bySlug(details.slug()).filter(other -> !other.id().equals(self)).isPresent()) {
      throw new ProblemException(
          Problem.conflict(
              "service.slug-taken",
              "Another service has this slug",
              new FieldError("slug", "unique", "belongs to another service")));
    }
  }
}
