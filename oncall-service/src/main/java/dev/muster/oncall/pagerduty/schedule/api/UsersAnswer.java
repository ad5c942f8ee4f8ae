package dev.muster.oncall.pagerduty.schedule.api;

import dev.muster.oncall.pagerduty.WireUser;
import java.util.List;

/** People in their wrapper. */
public record UsersAnswer(List<WireUser> users) {}
