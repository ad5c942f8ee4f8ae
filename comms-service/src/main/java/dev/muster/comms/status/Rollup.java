package dev.muster.comms.status;

import java.util.List;

/** How a page sums up its components (contract A.2). */
public enum Rollup {
  /** One component in major outage among healthy ones is a partial outage of the system. */
  BLEND,
  /** The worst component speaks for the whole page. */
  WORST;

  /**
   * What the page says of itself.
   *
   * @param components statuses of all components; may be empty
   * @param worstOpen impact of the worst open incident, {@link PostImpact#NONE} without any; it
   *     decides only on a page without components
   */
  public OverallStatus of(List<ComponentStatus> components, PostImpact worstOpen) {
    if (components.isEmpty()) {
      return ofImpact(worstOpen);
    }
    if (components.size() == 1 || this == WORST) {
      return ofOne(ComponentStatus.worst(components));
    }
    return blend(components);
  }

  private static OverallStatus blend(List<ComponentStatus> components) {
    if (all(components, ComponentStatus.MAJOR_OUTAGE)) {
      return OverallStatus.MAJOR_OUTAGE;
    }
    if (components.contains(ComponentStatus.MAJOR_OUTAGE)
        || all(components, ComponentStatus.PARTIAL_OUTAGE)) {
      return OverallStatus.PARTIAL_OUTAGE;
    }
    if (components.contains(ComponentStatus.PARTIAL_OUTAGE)) {
      return OverallStatus.MINOR_OUTAGE;
    }
    if (all(components, ComponentStatus.DEGRADED_PERFORMANCE)) {
      return OverallStatus.DEGRADED;
    }
    if (components.contains(ComponentStatus.DEGRADED_PERFORMANCE)) {
      return OverallStatus.PARTIALLY_DEGRADED;
    }
    return components.contains(ComponentStatus.UNDER_MAINTENANCE)
        ? OverallStatus.MAINTENANCE
        : OverallStatus.OPERATIONAL;
  }

  private static boolean all(List<ComponentStatus> components, ComponentStatus status) {
    return components.stream().allMatch(status::equals);
  }

  private static OverallStatus ofOne(ComponentStatus status) {
    return switch (status) {
      case OPERATIONAL -> OverallStatus.OPERATIONAL;
      case UNDER_MAINTENANCE -> OverallStatus.MAINTENANCE;
      case DEGRADED_PERFORMANCE -> OverallStatus.PARTIALLY_DEGRADED;
      case PARTIAL_OUTAGE -> OverallStatus.PARTIAL_OUTAGE;
      case MAJOR_OUTAGE -> OverallStatus.MAJOR_OUTAGE;
    };
  }

  private static OverallStatus ofImpact(PostImpact impact) {
    return switch (impact) {
      case NONE -> OverallStatus.OPERATIONAL;
      case MAINTENANCE -> OverallStatus.MAINTENANCE;
      case MINOR -> OverallStatus.PARTIALLY_DEGRADED;
      case MAJOR -> OverallStatus.PARTIAL_OUTAGE;
      case CRITICAL -> OverallStatus.MAJOR_OUTAGE;
    };
  }
}
