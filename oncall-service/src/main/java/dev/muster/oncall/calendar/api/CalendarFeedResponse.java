package dev.muster.oncall.calendar.api;

import dev.muster.oncall.calendar.CalendarFeed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed.
 *
 * @param scheduleId null when it shows its owner's shifts by any schedule
 * @param url the secret address, only when the feed is made; it cannot be shown again
 * @param hint the end of the secret in the address
 * @param lastReadAt null when no calendar read it yet
 */
public record CalendarFeedResponse(
    UUID id,
    UUID ownerId,
    @Nullable UUID scheduleId,
    String name,
    @Nullable String url,
    String hint,
    Instant createdAt,
    @Nullable Instant lastReadAt) {

  static CalendarFeedResponse from(CalendarFeed feed, String url) {
    return new CalendarFeedResponse(
        feed.id(),
        feed.ownerId(),
        feed.scheduleId(),
        feed.name(),
        url,
        feed.hint(),
        feed.createdAt(),
        feed.lastReadAt());
  }
}
