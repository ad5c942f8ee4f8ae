package dev.muster.oncall.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret address under which a calendar reads shifts; its secret is known only as a hash.
 *
 * @param ownerId who made it; without a schedule it is about their own shifts
 * @param scheduleId whose shifts it shows; null for those of the owner by any schedule
 * @param name of the calendar
 * @param hint the end of the secret, to tell feeds apart
 * @param lastReadAt null when no calendar read it yet; a minute coarse
 */
public record CalendarFeed(
    UUID id,
    UUID ownerId,
    UUID scheduleId,
    String name,
    String hint,
    Instant createdAt,
    Instant lastReadAt) {}
