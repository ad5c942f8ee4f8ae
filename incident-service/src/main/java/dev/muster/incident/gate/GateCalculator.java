package dev.muster.incident.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Computes the resolution gate (RES-01..03). The stability clock starts when the incident is being
 * monitored and starts again with every new alert; a new alert also makes older evidence stale.
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
      case METRICS_AT_BASELINE, REPORTS_STOPPED -> evident(check, inputs, now);
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

  /** Figures speak first; a person's word counts where none are asked for or to be had. */
  private static CheckResult evident(Check check, GateInputs inputs, Instant now) {
    var figures = inputs.measurements().stream().filter(figure -> figure.check() == check).toList();
    var telling =
        figures.stream().filter(figure -> figure.isTelling(inputs.lastAlertAt(), now)).toList();
    var evidence = inputs.evidence().of(check).orElse(null);
    String finding;
    if (telling.stream().anyMatch(figure -> !figure.met())) {
      finding = "measured-off";
    } else if (!figures.isEmpty() && telling.size() == figures.size()) {
      finding = "measured";
    } else if (evidence == null) {
      finding = figures.isEmpty() ? "no-evidence" : "no-figure";
    } else if (!evidence.met()) {
      finding = "denied";
    } else {
      finding = isStale(evidence, inputs.lastAlertAt()) ? "stale" : "attested";
    }
    return new CheckResult(
        check,
        check.isRequired(inputs.switches()),
        finding.equals("measured") || finding.equals("attested"),
        finding,
        evidence,
        figures);
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
    return new CheckResult(
        check, check.isRequired(inputs.switches()), met, finding, null, List.of());
  }
}
