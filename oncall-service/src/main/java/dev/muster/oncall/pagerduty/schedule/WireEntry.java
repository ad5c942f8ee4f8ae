package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.pagerduty.WireUser;

/** A stretch of time in which somebody is on call. */
public record WireEntry(WireUser user, String start, String end) {}
