package dev.muster.postmortem.action;

import dev.muster.postmortem.calendar.WorkingDays;
import dev.muster.postmortem.policy.PolicyVersion;
import java.time.ZoneId;

/** By which rules, in which zone and on which working days the clock of an item runs. */
record ClockSetting(PolicyVersion policy, ZoneId zone, WorkingDays calendar) {}
