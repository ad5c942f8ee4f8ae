package dev.muster.oncall.coverage;

import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.unavailability.TimeOff;
import java.time.Instant;

/** Somebody is on call in their time off. */
public record Conflict(Shift shift, TimeOff timeOff, Instant start, Instant end) {}
