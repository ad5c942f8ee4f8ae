package dev.muster.incident.room;

import java.util.UUID;

/**
 * Somebody who belongs into the channel.
 *
 * @param error why they could not be brought in; null otherwise
 */
public record Guest(UUID personId, GuestState state, String error) {}
