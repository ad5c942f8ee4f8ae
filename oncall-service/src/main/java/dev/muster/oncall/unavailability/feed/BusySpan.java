package dev.muster.oncall.unavailability.feed;

import java.time.Instant;

/**
 * A stretch of time in which a calendar says that its owner is busy.
 *
 * @param uid names the event, and the occurrence of one that repeats, for ever
 * @param title of the event; empty for none
 */
record BusySpan(String uid, Instant start, Instant end, String title) {}
