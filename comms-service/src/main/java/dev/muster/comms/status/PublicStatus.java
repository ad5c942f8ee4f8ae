package dev.muster.comms.status;

import dev.muster.contracts.IncidentState;
import java.util.Locale;

/** The lifecycle that customers see (PUB-01). */
public enum PublicStatus {
  INVESTIGATING,
  IDENTIFIED,
  MONITORING,
  RESOLVED;

  /** The word of the public API. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether customers still wait for an end. */
  public boolean open() {
    return this != RESOLVED;
  }

  /** The public word for a state of the response; a cancelled incident is over as well. */
  public static PublicStatus of(IncidentState state) {
    return switch (state) {
      case DETECTED, ACKNOWLEDGED, INVESTIGATING -> INVESTIGATING;
      case IDENTIFIED, MITIGATING -> IDENTIFIED;
      case MONITORING -> MONITORING;
      case RESOLVED, CLOSED, CANCELLED -> RESOLVED;
    };
  }
}
