package dev.muster.incident.gate;

import java.time.Instant;
import java.util.List;

/**
 * Whether an incident may be resolved, and what is missing (RES-02).
 *
 * @param stableAt when the stability clock runs out if nothing happens; null while it stands still
 * @param openAlerts how many attached alerts are not resolved
 */
public record Gate(List<CheckResult> checks, Instant stableAt, int openAlerts) {
  public Gate {
    checks = List.copyOf(checks);
  }

  public boolean isOpen() {
    return missing().isEmpty();
  }

  /** The required checks that are not met. */
  public List<CheckResult> missing() {
    return checks.stream().filter(CheckResult::holdsBack).toList();
  }
}
