package dev.muster.comms.subscriber;

import dev.muster.comms.status.PostKind;

/** Which kinds of posts a subscriber wants to hear of. */
public enum Wants {
  ALL,
  INCIDENTS,
  MAINTENANCES;

  public boolean includes(PostKind kind) {
    return switch (this) {
      case ALL -> true;
      case INCIDENTS -> kind == PostKind.INCIDENT;
      case MAINTENANCES -> kind == PostKind.MAINTENANCE;
    };
  }
}
