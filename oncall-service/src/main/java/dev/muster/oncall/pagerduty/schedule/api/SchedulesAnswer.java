package dev.muster.oncall.pagerduty.schedule.api;

import dev.muster.oncall.pagerduty.schedule.WireSchedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of schedules.
 *
 * @param total null unless it was asked for
 */
public record SchedulesAnswer(
    List<WireSchedule> schedules, int limit, int offset, boolean more, @Nullable Long total) {}
