package dev.muster.comms.post;

import java.util.List;

/** How far a publication has come. */
public enum PublicationState {
  WAITING,
  /** Somebody said yes and can still take it back for some seconds. */
  APPROVED,
  /** It is public. */
  OUT,
  /** Somebody, or a rule, decided against it. */
  STOPPED,
  /** Newer words took its place before it went out. */
  REPLACED;

  /** Those in which it may still go out. */
  public static List<PublicationState> allPending() {
    return List.of(WAITING, APPROVED);
  }

  /** Whether it may still go out. */
  public boolean pending() {
    return this == WAITING || this == APPROVED;
  }
}
