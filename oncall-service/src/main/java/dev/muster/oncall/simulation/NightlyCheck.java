package dev.muster.oncall.simulation;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Simulates, once a night, a critical alert of each service over the next 30 days, and tells the
 * managers of its team when it would reach nobody.
 */
@ApplicationScoped
class NightlyCheck {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final LocalTime NIGHT = LocalTime.of(2, 0);

  private final SimulationReports reports;
  private final PagingDirectory directory;
  private final Teams teams;
  private final People people;
  private final PersonMail mail;
  private final Migrations migrations;
  private final InstantSource time;

  NightlyCheck(
      SimulationReports reports,
      PagingDirectory directory,
      Teams teams,
      People people,
      PersonMail mail,
      Migrations migrations,
      InstantSource time) {
    this.reports = reports;
    this.directory = directory;
    this.teams = teams;
    this.people = people;
    this.mail = mail;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "nightly-simulation",
      every = "${muster.oncall.nightly-simulation.every:5m}",
      delayed = "${muster.oncall.nightly-simulation.delayed:2m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Checks the services whose night has come, and new ones, each in a transaction of its own. */
  void run() {
    var now = time.instant();
    QuarkusTransaction.requiringNew().run(() -> reports.enrol(now));
    var claim = claim();
    while (claim != null) {
      var id = claim;
      QuarkusTransaction.requiringNew().run(() -> check(id));
      claim = claim();
    }
  }

  private UUID claim() {
    var now = time.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> reports.claim(now, now.plus(LEASE)).orElse(null));
  }

  private void check(UUID serviceId) {
    var now = time.instant();
    var route = directory.routeOfService(serviceId);
    var holes =
        route
            .map(Route::policy)
            .map(policy -> HoleFinder.holes(policy, directory, now, now.plus(AHEAD)))
            .orElse(List.of());
    if (reports.store(serviceId, holes, now, nextNight(now)) && !holes.isEmpty()) {
      tell(route.orElseThrow().service(), holes);
    }
  }

  private static Instant nextNight(Instant now) {
    return now.atZone(ZoneOffset.UTC)
        .toLocalDate()
        .plusDays(1)
        .atTime(NIGHT)
        .toInstant(ZoneOffset.UTC);
  }

  private void tell(ServiceFacts service, List<Hole> holes) {
    if (service.teamId() == null || !teams.exists(service.teamId())) {
      return;
    }
    people.among(teams.get(service.teamId()).managerIds()).stream()
        .filter(Person::isActive)
        .forEach(
            manager ->
                mail.send(
                    manager,
                    "nightly-simulation",
                    "/services/" + service.id(),
                    Map.of(
                        "service", service.name(),
                        "count", holes.size(),
                        "first", PersonMail.shown(manager, holes.get(0).from()))));
  }
}
