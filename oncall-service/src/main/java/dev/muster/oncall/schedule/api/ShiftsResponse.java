package dev.muster.oncall.schedule.api;

import java.time.Instant;
import java.util.List;

/** The shifts of a schedule in a range, cut at its ends; a hole has nobody on call. */
public record ShiftsResponse(Instant since, Instant until, List<ShiftResponse> shifts) {}
