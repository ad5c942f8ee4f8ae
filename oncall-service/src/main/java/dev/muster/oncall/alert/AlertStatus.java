package dev.muster.oncall.alert;

/** Where an alert stands. */
public enum AlertStatus {
  /** Open, and being escalated. */
  TRIGGERED,
  /** Open, and somebody took it. */
  ACKNOWLEDGED,
  /** Over; a new occurrence is a new alert. */
  RESOLVED;

  /** Whether an acknowledgement or a resolution changes anything. */
  public enum Effect {
    CHANGES,
    NOTHING_NEW,
    TOO_LATE
  }

  /** What an acknowledgement does. */
  public Effect onAcknowledge() {
    return switch (this) {
      case TRIGGERED -> Effect.CHANGES;
      case ACKNOWLEDGED -> Effect.NOTHING_NEW;
      case RESOLVED -> Effect.TOO_LATE;
    };
  }

  /** What a resolution does. */
  public Effect onResolve() {
    return switch (this) {
      case TRIGGERED, ACKNOWLEDGED -> Effect.CHANGES;
      case RESOLVED -> Effect.NOTHING_NEW;
    };
  }
}
