package dev.muster.oncall.now;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.TargetResolver;
import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.service.MonitoredService;
import dev.muster.oncall.service.Services;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is on call at this moment. */
@ApplicationScoped
public class OnCallNow {
  private static final Duration AHEAD = Duration.ofDays(30);

  private final Schedules schedules;
  private final Services services;
  private final EscalationPolicies policies;
  private final PagingDirectory directory;
  private final InstantSource time;

  /** By the directory's own object, so that what it forgets is forgotten here as well. */
  private final Cache<ScheduleSpec, Remembered> looks = Caffeine.newBuilder().weakKeys().build();

  OnCallNow(
      Schedules schedules,
      Services services,
      EscalationPolicies policies,
      PagingDirectory directory,
      InstantSource time) {
    this.schedules = schedules;
    this.services = services;
    this.policies = policies;
    this.directory = directory;
    this.time = time;
  }

  /**
   * A schedule now.
   *
   * @param zone in which it is shown
   * @param current everybody who is on call; empty while nobody is
   * @param next the shifts that begin next, all at one time, within 30 days; empty when there are
   *     none
   */
  public record OfSchedule(Schedule schedule, ZoneId zone, List<Shift> current, List<Shift> next) {
    public OfSchedule {
      current = List.copyOf(current);
      next = List.copyOf(next);
    }
  }

  /** A person whom a level would page. */
  public record Reached(UUID personId, String personName) {}

  /**
   * Whom a level would page if it fired now.
   *
   * @param level from 1
   * @param delaySeconds after the level before
   * @param unreached targets that lead to nobody
   */
  public record Level(
      int level, long delaySeconds, List<Reached> people, List<Unreached> unreached) {}

  /**
   * Whom an urgent alert of a service would page, level by level.
   *
   * @param policyId null when the service has no escalation policy
   */
  public record OfService(
      UUID serviceId,
      String serviceName,
      int tier,
      @Nullable UUID policyId,
      @Nullable String policyName,
      List<Level> levels) {}

  /** By schedule. */
  public Page<OfSchedule> schedules(PageRequest wanted) {
    var now = time.instant();
    return schedules
        .page(wanted)
        .map(
            schedule ->
                directory
                    .schedule(schedule.id())
                    .map(spec -> around(spec, now).of(schedule))
                    .orElseGet(
                        () -> new OfSchedule(schedule, ZoneOffset.UTC, List.of(), List.of())));
  }

  /**
   * A schedule now, from memory.
   *
   * @param names of everybody who is on call now or next
   */
  public record Look(
      UUID scheduleId,
      String scheduleName,
      ZoneId zone,
      List<Shift> current,
      List<Shift> next,
      Map<UUID, String> names) {}

  /**
   * Who is on call by one schedule, without asking the database: as old as the directory's memory.
   *
   * @throws ProblemException 404 {@code schedule.not-found}
   */
  public Look schedule(UUID id) {
    var now = time.instant();
    var spec =
        directory
            .schedule(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("schedule.not-found", "No such schedule")));
    return looks
        .asMap()
        .compute(spec, (any, known) -> known != null && known.counts(now) ? known : look(spec, now))
        .look();
  }

  private record Around(ZoneId zone, List<Shift> current, List<Shift> next) {
    OfSchedule of(Schedule schedule) {
      return new OfSchedule(schedule, zone, current, next);
    }
  }

  /** What was found out, and until when it stays so. */
  private record Remembered(Look look, Instant from, Instant until) {
    boolean counts(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private Remembered look(ScheduleSpec spec, Instant now) {
    var found = around(spec, now);
    var names = new HashMap<UUID, String>();
    Stream.concat(found.current().stream(), found.next().stream())
        .flatMap(Shift::people)
        .forEach(
            person -> directory.person(person).ifPresent(known -> names.put(person, known.name())));
    var until =
        Stream.concat(
                found.current().stream().map(Shift::end), found.next().stream().map(Shift::start))
            .min(Comparator.naturalOrder())
            .orElse(now.plus(AHEAD));
    return new Remembered(
        new Look(spec.id(), spec.name(), found.zone(), found.current(), found.next(), names),
        now,
        until);
  }

  private static Around around(ScheduleSpec spec, Instant now) {
    var shifts = spec.renderWhole(null, now, now.plus(AHEAD)).shifts();
    var next = shifts.stream().map(Shift::start).filter(now::isBefore).findFirst();
    return new Around(
        spec.zoneAt(now),
        shifts.stream().filter(shift -> shift.covers(now)).toList(),
        shifts.stream().filter(shift -> next.filter(shift.start()::equals).isPresent()).toList());
  }

  /** By service. */
  public Page<OfService> services(PageRequest wanted) {
    return services.page(wanted, null).map(this::of);
  }

  private OfService of(MonitoredService service) {
    var policy =
        directory.routeOfService(service.id()).map(Route::policy).orElseGet(PolicySnapshot::none);
    return new OfService(
        service.id(),
        service.name(),
        service.tier(),
        policy.policyId(),
        policy.policyId() == null ? null : policy.name(),
        levels(policy));
  }

  /**
   * Whom a policy would page, level by level.
   *
   * @throws dev.muster.platform.problem.ProblemException 404 {@code escalation-policy.not-found}
   */
  public List<Level> policy(UUID policyId) {
    return levels(policies.get(policyId).snapshot());
  }

  private List<Level> levels(PolicySnapshot policy) {
    var now = time.instant();
    var levels = new ArrayList<Level>();
    var targets = new TargetResolver(policy.policyId(), directory, now, Urgency.HIGH);
    for (int i = 0; i < policy.levels().size(); i++) {
      var level = policy.levels().get(i);
      var resolution = targets.everyone(level.targets());
      levels.add(
          new Level(
              i + 1,
              level.delaySeconds(),
              resolution.pages().stream()
                  .map(page -> new Reached(page.person().id(), page.person().name()))
                  .toList(),
              resolution.unreached()));
    }
    return levels;
  }
}
