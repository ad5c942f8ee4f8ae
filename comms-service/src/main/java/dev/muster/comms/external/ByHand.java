package dev.muster.comms.external;

/**
 * An incident that somebody wrote at the external page; we leave it alone.
 *
 * @param link its public address; null when it names none
 */
public record ByHand(String id, String name, String status, String link) {}
