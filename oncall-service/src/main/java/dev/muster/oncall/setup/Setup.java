package dev.muster.oncall.setup;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.integration.Integrations;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.service.MonitoredService;
import dev.muster.oncall.service.Services;
import dev.muster.oncall.simulation.Hole;
import dev.muster.oncall.simulation.HoleFinder;
import dev.muster.oncall.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is still missing until alerts wake people. */
@ApplicationScoped
public class Setup {
  private static final int MOST_SERVICES = 200;
  private static final Duration AHEAD = Duration.ofDays(7);

  private final Teams teams;
  private final People people;
  private final Schedules schedules;
  private final EscalationPolicies policies;
  private final Services services;
  private final Integrations integrations;
  private final PagingDirectory directory;
  private final InstantSource time;

  Setup(
      Teams teams,
      People people,
      Schedules schedules,
      EscalationPolicies policies,
      Services services,
      Integrations integrations,
      PagingDirectory directory,
      InstantSource time) {
    this.teams = teams;
    this.people = people;
    this.schedules = schedules;
    this.policies = policies;
    this.services = services;
    this.integrations = integrations;
    this.directory = directory;
    this.time = time;
  }

  /** The steps from an empty installation to the first alert, in order. */
  public enum Step {
    TEAM,
    PEOPLE,
    SCHEDULE,
    POLICY,
    SERVICE,
    INTEGRATION,
    ALERT
  }

  /** Which steps are done, in order. */
  public Map<Step, Boolean> steps() {
    var done = new LinkedHashMap<Step, Boolean>();
    done.put(Step.TEAM, !teams.isEmpty());
    done.put(Step.PEOPLE, people.areSeveral());
    done.put(Step.SCHEDULE, !schedules.isEmpty());
    done.put(Step.POLICY, !policies.isEmpty());
    done.put(Step.SERVICE, !services.first(1).isEmpty());
    done.put(Step.INTEGRATION, !integrations.isEmpty());
    done.put(Step.ALERT, integrations.hasReceived());
    return done;
  }

  /**
   * A service whose alerts would page nobody.
   *
   * @param now whether that is so at this moment; otherwise from {@code hole.from()} on
   */
  public record Warning(UUID serviceId, String serviceName, boolean now, Hole hole) {}

  /** The services whose alerts would page nobody now or within the next seven days. */
  public List<Warning> warnings() {
    var now = time.instant();
    return services.first(MOST_SERVICES).stream()
        .map(service -> warning(service, now))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Warning> warning(MonitoredService service, Instant now) {
    return directory
        .routeOfService(service.id())
        .map(Route::policy)
        .flatMap(policy -> HoleFinder.first(policy, directory, now, now.plus(AHEAD)))
        .map(hole -> new Warning(service.id(), service.name(), hole.from().equals(now), hole));
  }
}
