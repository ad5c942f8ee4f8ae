package dev.muster.oncall.pagerduty.schedule.api;

import dev.muster.oncall.pagerduty.schedule.WireSchedule;

/** A schedule in its wrapper. */
public record ScheduleAnswer(WireSchedule schedule) {}
