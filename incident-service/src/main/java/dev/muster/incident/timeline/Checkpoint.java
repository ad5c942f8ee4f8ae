package dev.muster.incident.timeline;

/** The hash of an entry as it was told to others when the entry was written. */
public record Checkpoint(long number, String hash) {}
