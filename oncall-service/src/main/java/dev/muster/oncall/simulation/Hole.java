package dev.muster.oncall.simulation;

import dev.muster.oncall.escalation.Unreached;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which an alert would reach nobody of its policy.
 *
 * @param lastResort whether the organisation's last resort would be paged
 * @param reasons why the levels reach nobody
 */
public record Hole(Instant from, Instant until, boolean lastResort, List<Unreached> reasons) {
  public Hole {
    reasons = List.copyOf(reasons);
  }

  /** What it comes from; holes of one cause are told once, however many there are. */
  String cause() {
    return lastResort + " " + reasons;
  }
}
