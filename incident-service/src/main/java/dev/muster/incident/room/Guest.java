package dev.muster.incident.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who belongs into the channel.
 *
 * @param error why they could not be brought in; null otherwise
 * @param member who they are in the chat; null when it does not know them
 * @param at when they were asked in
 */
public record Guest(UUID personId, GuestState state, String error, String member, Instant at) {
  private static final Duration PAUSE = Duration.ofMinutes(15);

  boolean isIn() {
    return state == GuestState.INVITED;
  }

  /** When somebody who could not be brought in is asked again, who may have joined the chat. */
  Instant again() {
    return at.plus(PAUSE);
  }
}
