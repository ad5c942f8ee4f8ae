package dev.muster.oncall.schedule;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;

/** What is said about times that make no sense. */
final class ScheduleProblems {
  private ScheduleProblems() {}

  /**
   * @throws ProblemException 422 {@code schedule.bad-range} unless the range lasts, and no longer
   *     than allowed
   */
  static void requireRange(
      Instant start, Instant end, Duration longest, String startField, String endField) {
    if (!start.isBefore(end)) {
      throw badRange(endField, "must be after " + startField);
    }
    if (Duration.between(start, end).compareTo(longest) > 0) {
      throw badRange(endField, "must be within " + longest.toDays() + " days of " + startField);
    }
  }

  static ProblemException badRange(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "schedule.bad-range",
            "The time range makes no sense",
            new FieldError(field, "range", message)));
  }
}
