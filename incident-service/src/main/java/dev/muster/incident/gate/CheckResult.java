package dev.muster.incident.gate;

import java.util.List;

/**
 * The state of one check.
 *
 * @param required whether the policy asks for it; if not, it is shown but does not hold back
 * @param finding why it is met or not, as the last part of a text key ({@code alerts-open})
 * @param evidence what a person said; null when nobody did or the check is computed
 * @param measurements what the metrics system says about it; empty when it is not asked
 */
public record CheckResult(
    Check check,
    boolean required,
    boolean met,
    String finding,
    Evidence evidence,
    List<Measurement> measurements) {
  public CheckResult {
    measurements = List.copyOf(measurements);
  }

  boolean holdsBack() {
    return required && !met;
  }
}
