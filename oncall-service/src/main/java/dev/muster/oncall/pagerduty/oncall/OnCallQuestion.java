package dev.muster.oncall.pagerduty.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a client asks about; an empty set asks about all.
 *
 * @param until not included, unless it is the same as since
 * @param scheduleIds on call by which
 * @param permanent whether people whom a policy names count beside those schedules
 */
public record OnCallQuestion(
    Instant since,
    Instant until,
    Set<UUID> userIds,
    Set<UUID> policyIds,
    Set<UUID> scheduleIds,
    boolean permanent) {
  private static final Duration AHEAD = Duration.ofDays(90);
  private static final long SHORTEST_NANOS = 1_000;

  public OnCallQuestion {
    userIds = Set.copyOf(userIds);
    policyIds = Set.copyOf(policyIds);
    scheduleIds = Set.copyOf(scheduleIds);
  }

  /** The same, but nothing that lies more than 90 days ahead; a moment lasts a microsecond. */
  OnCallQuestion at(Instant now) {
    var last = now.plus(AHEAD);
    var end = until.isAfter(last) ? last : until;
    var shortest = since.plusNanos(SHORTEST_NANOS);
    return new OnCallQuestion(
        since,
        end.isBefore(shortest) && !since.isAfter(last) ? shortest : end,
        userIds,
        policyIds,
        scheduleIds,
        permanent);
  }

  boolean isEmpty() {
    return !since.isBefore(until);
  }

  boolean asksPolicy(UUID id) {
    return policyIds.isEmpty() || policyIds.contains(id);
  }

  boolean asksUser(UUID id) {
    return userIds.isEmpty() || userIds.contains(id);
  }

  boolean asksSchedule(UUID id) {
    return scheduleIds.isEmpty() && !permanent || scheduleIds.contains(id);
  }

  boolean asksPermanent() {
    return scheduleIds.isEmpty() || permanent;
  }
}
