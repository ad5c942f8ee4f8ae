package dev.muster.comms.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How a component is doing, from the best to the worst (contract A.3). */
public enum ComponentStatus {
  OPERATIONAL,
  UNDER_MAINTENANCE,
  DEGRADED_PERFORMANCE,
  PARTIAL_OUTAGE,
  MAJOR_OUTAGE;

  /** The word of the public API, such as {@code degraded_performance}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worst of {@code statuses}; operational when there are none. */
  public static ComponentStatus worst(Collection<ComponentStatus> statuses) {
    return statuses.stream().max(Comparator.naturalOrder()).orElse(OPERATIONAL);
  }
}
