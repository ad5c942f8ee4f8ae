package dev.muster.oncall.calendar.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed to make.
 *
 * @param scheduleId whose shifts it shows; left out for one's own by any schedule
 */
public record CalendarFeedRequest(@Nullable UUID scheduleId) {}
