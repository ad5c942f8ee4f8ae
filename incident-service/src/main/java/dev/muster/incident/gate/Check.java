package dev.muster.incident.gate;

import dev.muster.incident.timing.GateSwitches;

/** The checks of the resolution gate, in the order of RES-01. */
public enum Check {
  METRICS_AT_BASELINE(true),
  ALERTS_CLEARED(false),
  REPORTS_STOPPED(true),
  ROOT_CAUSE_KNOWN(false),
  STABLE(false);

  private final boolean attested;

  Check(boolean attested) {
    this.attested = attested;
  }

  /** Whether a person vouches for it; else it is computed from what Muster knows. */
  public boolean isAttested() {
    return attested;
  }

  /** Whether the policy asks for it. */
  boolean isRequired(GateSwitches switches) {
    return switch (this) {
      case METRICS_AT_BASELINE -> switches.metricsAtBaseline();
      case ALERTS_CLEARED -> switches.alertsCleared();
      case REPORTS_STOPPED -> switches.reportsStopped();
      case ROOT_CAUSE_KNOWN -> switches.rootCauseKnown();
      case STABLE -> switches.stable();
    };
  }
}
