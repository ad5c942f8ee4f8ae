package dev.muster.oncall.schedule;

import java.time.Instant;

/**
 * What a schedule says from some time on, until the revision after it.
 *
 * @param number from 1
 */
public record Revision(int number, Instant effectiveFrom, ScheduleDefinition definition) {}
