package dev.muster.incident.room;

import java.util.UUID;

/**
 * Somebody who belongs into the channel.
 *
 * @param error why they could not be brought in; null otherwise
 */
public record Guest(UUID personId, State state, String error) {

  /** What became of the invitation. */
  public enum State {
    INVITED,
    /** The chat knows nobody with their address. */
    UNKNOWN,
    REFUSED
  }
}
