package dev.muster.comms.publicsite;

import java.time.Duration;
import java.time.Instant;

/**
 * How old a page is that cannot be refreshed.
 *
 * @param asOf when its state was last confirmed
 */
public record Staleness(Instant asOf, Duration age) {}
