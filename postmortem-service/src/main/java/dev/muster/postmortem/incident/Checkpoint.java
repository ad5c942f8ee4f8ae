package dev.muster.postmortem.incident;

/** The hash of a timeline entry as incident-service told it when the entry was written. */
public record Checkpoint(long number, String hash) {}
