package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.figures.SeverityFigures;
import dev.muster.postmortem.policy.ResponseTargets;
import org.jspecify.annotations.Nullable;

/**
 * The averages of one severity.
 *
 * @param severity null for all together, which has no targets
 * @param mtta mean time to acknowledge: detection to acknowledgement (MET-01)
 * @param mtti mean time to identify: acknowledgement to identified cause (MET-02)
 * @param mttr mean time to resolve: detection to resolution (MET-03)
 */
public record SeverityView(
    @Nullable Severity severity,
    int incidents,
    AverageView mtta,
    AverageView mtti,
    AverageView mttr) {

  static SeverityView from(SeverityFigures figures, ResponseTargets targets) {
    return new SeverityView(
        figures.severity(),
        figures.incidents(),
        AverageView.from(figures.acknowledge(), targets.acknowledgeSeconds()),
        AverageView.from(figures.identify(), targets.identifySeconds()),
        AverageView.from(figures.resolve(), targets.resolveSeconds()));
  }
}
