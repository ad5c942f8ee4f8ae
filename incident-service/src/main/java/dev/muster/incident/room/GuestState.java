package dev.muster.incident.room;

/** What became of an invitation into the channel. */
public enum GuestState {
  INVITED,
  /** The chat knows nobody with their address. */
  UNKNOWN,
  REFUSED
}
