package dev.muster.oncall.duty.api;

import java.time.Instant;
import java.util.List;

/** When a person is on call, in all schedules, by start. */
public record OwnShiftsResponse(
    Instant since, Instant until, List<DutiesResponse.OwnShift> shifts) {}
