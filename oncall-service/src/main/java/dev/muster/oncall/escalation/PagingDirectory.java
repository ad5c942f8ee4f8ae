package dev.muster.oncall.escalation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.oncall.destination.Place;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.page.ReachablePerson;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.team.TeamRoster;
import dev.muster.platform.database.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What paging needs to know, kept in memory for a moment so that a storm of alerts does not read
 * the same rows again and again. This process forgets at once what it changes; other replicas
 * follow within {@code muster.oncall.config-cache} (default 2 s).
 */
@ApplicationScoped
public class PagingDirectory implements OnCallDirectory {
  private static final int MOST = 20_000;

  private final PagingTables tables;
  private final AfterCommit afterCommit;
  private final Cache<UUID, Optional<ReachablePerson>> people;
  private final Cache<UUID, Optional<ScheduleSpec>> schedules;
  private final Cache<UUID, Optional<TeamRoster>> teams;
  private final Cache<UUID, Optional<Place>> places;
  private final Cache<String, Optional<Route>> routes;

  PagingDirectory(
      PagingTables tables,
      AfterCommit afterCommit,
      @ConfigProperty(name = "muster.oncall.config-cache", defaultValue = "PT2S") Duration keep) {
    this.tables = tables;
    this.afterCommit = afterCommit;
    this.people = cache(keep);
    this.schedules = cache(keep);
    this.teams = cache(keep);
    this.places = cache(keep);
    this.routes = cache(keep);
  }

  private static <K, V> Cache<K, V> cache(Duration keep) {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
  }

  @Override
  public Optional<ReachablePerson> person(UUID id) {
    return people.get(id, tables::person);
  }

  @Override
  public Optional<ScheduleSpec> schedule(UUID id) {
    return schedules.get(id, key -> tables.schedule(key, this::canBeReached));
  }

  @Override
  public Optional<TeamRoster> team(UUID id) {
    return teams.get(id, tables::team);
  }

  @Override
  public Optional<Place> place(UUID id) {
    return places.get(id, tables::place);
  }

  /** Whether a page could reach somebody: they are active and have a verified contact method. */
  public boolean canBeReached(UUID personId) {
    return person(personId).filter(ReachablePerson::canBeReached).isPresent();
  }

  /** Where events with a key of this hash go; empty for an unknown key. */
  public Optional<Route> route(String keyHash) {
    return routes.get(keyHash, tables::route);
  }

  /** How the alerts of a service are routed, read anew; empty when it does not exist. */
  public Optional<Route> routeOfService(UUID serviceId) {
    return tables.routeOfService(serviceId);
  }

  /** The running transaction changes something that is kept here. */
  public void changed() {
    afterCommit.once(PagingDirectory.class, this::forget);
  }

  private void forget() {
    people.invalidateAll();
    schedules.invalidateAll();
    teams.invalidateAll();
    places.invalidateAll();
    routes.invalidateAll();
  }
}
