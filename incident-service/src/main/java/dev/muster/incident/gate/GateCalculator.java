package dev.muster.incident.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Computes the resolution gate (RES-01..03). The stability clock starts when the incident is being
 * monitored and starts again with every new alert; a new alert also makes older attestations stale.
 */
public final class GateCalculator {
  private GateCalculator() {}

  public static Gate evaluate(GateInputs inputs, Instant now) {
    var stableAt = stableAt(inputs);
    var checks =
        Arrays.stream(Check.values()).map(check -> result(check, inputs, stableAt, now)).toList();
    return new Gate(checks, stableAt, inputs.openAlerts());
  }

  private static CheckResult result(Check check, GateInputs inputs, Instant stableAt, Instant now) {
    return switch (check) {
      case METRICS_AT_BASELINE, REPORTS_STOPPED -> attested(check, inputs);
      case ALERTS_CLEARED ->
          inputs.openAlerts() > 0
              ? computed(check, inputs, false, "alerts-open")
              : computed(
                  check,
                  inputs,
                  true,
                  inputs.lastAlertAt() == null ? "no-alerts" : "alerts-cleared");
      case ROOT_CAUSE_KNOWN ->
          inputs.rootCause() == null || inputs.rootCause().isBlank()
              ? computed(check, inputs, false, "cause-unknown")
              : computed(check, inputs, true, "cause-known");
      case STABLE -> stable(inputs, stableAt, now);
    };
  }

  private static CheckResult attested(Check check, GateInputs inputs) {
    Optional<Evidence> evidence = inputs.evidence().of(check);
    var finding =
        evidence
            .map(
                known ->
                    !known.met()
                        ? "denied"
                        : isStale(known, inputs.lastAlertAt()) ? "stale" : "attested")
            .orElse("no-evidence");
    return new CheckResult(
        check,
        check.isRequired(inputs.switches()),
        finding.equals("attested"),
        finding,
        evidence.orElse(null));
  }

  private static boolean isStale(Evidence evidence, Instant lastAlertAt) {
    return lastAlertAt != null && evidence.at().isBefore(lastAlertAt);
  }

  private static CheckResult stable(GateInputs inputs, Instant stableAt, Instant now) {
    if (stableAt == null) {
      return computed(Check.STABLE, inputs, false, "not-monitoring");
    }
    boolean met = !now.isBefore(stableAt);
    return computed(Check.STABLE, inputs, met, met ? "stable" : "settling");
  }

  private static Instant stableAt(GateInputs inputs) {
    var since = inputs.monitoringSince();
    if (since == null) {
      return null;
    }
    var alert = inputs.lastAlertAt();
    return (alert != null && alert.isAfter(since) ? alert : since).plus(inputs.stability());
  }

  private static CheckResult computed(Check check, GateInputs inputs, boolean met, String finding) {
    return new CheckResult(check, check.isRequired(inputs.switches()), met, finding, null);
  }
}
