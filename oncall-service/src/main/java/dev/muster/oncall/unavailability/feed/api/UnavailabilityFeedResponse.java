package dev.muster.oncall.unavailability.feed.api;

import dev.muster.oncall.unavailability.UnavailabilityKind;
import dev.muster.oncall.unavailability.feed.FeedProblem;
import dev.muster.oncall.unavailability.feed.UnavailabilityFeed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected calendar.
 *
 * @param titleContains null when all its events are time off
 * @param host of its secret address
 * @param events how many stretches of time off it gave when it was read last
 * @param readAt when it was read last; null when it never was
 * @param problem why it could not be read since then; null when it could
 * @param failingSince since when; null likewise
 * @param nextReadAt when it is read next; past when that is about to happen
 */
public record UnavailabilityFeedResponse(
    UUID id,
    UUID personId,
    UnavailabilityKind kind,
    @Nullable String titleContains,
    String host,
    int events,
    @Nullable Instant readAt,
    @Nullable FeedProblem problem,
    @Nullable String problemDetail,
    @Nullable Instant failingSince,
    Instant nextReadAt,
    Instant createdAt) {

  static UnavailabilityFeedResponse from(UnavailabilityFeed feed) {
    return new UnavailabilityFeedResponse(
        feed.id(),
        feed.personId(),
        feed.kind(),
        feed.titleContains(),
        feed.host(),
        feed.events(),
        feed.readAt(),
        feed.problem(),
        feed.problemDetail(),
        feed.failingSince(),
        feed.dueAt(),
        feed.createdAt());
  }
}
