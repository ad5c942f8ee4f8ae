package dev.muster.oncall.pagerduty.schedule;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.List;

/** A schedule that cannot be kept as a client sent it. */
final class InvalidSchedule {
  private InvalidSchedule() {}

  static ProblemException because(FieldError... errors) {
    return new ProblemException(
        Problem.badRequest(
            "pagerduty.invalid-schedule",
            "The schedule contradicts itself or names what is not there",
            errors));
  }

  static void requireNone(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw because(errors.toArray(FieldError[]::new));
    }
  }

  /** Refuses a change of a schedule of which something would be lost. */
  static void requireNoLoss(List<String> losses) {
    requireNone(
        losses.stream()
            .map(
                loss ->
                    new FieldError(
                        "schedule_layers", "expressible", loss + "; a PUT would lose this"))
            .toList());
  }
}
