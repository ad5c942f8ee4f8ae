package dev.muster.postmortem.figures.api;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the period that figures are asked of. */
final class PeriodParameter {
  private static final Duration USUAL = Duration.ofDays(90);
  private static final Duration LONGEST = Duration.ofDays(1100);
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private PeriodParameter() {}

  /** From {@code since} to before {@code until}. */
  record Range(Instant since, Instant until) {}

  /**
   * Reads both ends.
   *
   * @param since 90 days before {@code until} when null
   * @param until {@code now} when null
   * @throws ProblemException 400 naming the end that is none, or makes the period too long
   */
  static Range of(String since, String until, Instant now) {
    Instant to = until == null ? now : moment("until", until);
    Instant from = since == null ? to.minus(USUAL) : moment("since", since);
    if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
      throw invalid("since", "range", "must lie before until, by at most 1100 days");
    }
    return new Range(from, to);
  }

  /**
   * Reads a zone; UTC when null.
   *
   * @throws ProblemException 400 when there is none of that name
   */
  static ZoneId zone(String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw invalid("zone", "zone", "must be a time zone such as Europe/Berlin");
    }
  }

  private static Instant moment(String field, String text) {
    try {
      Instant moment = Instant.parse(text);
      if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
        throw invalid(field, "range", "must lie between 1970 and 2200");
      }
      return moment;
    } catch (DateTimeException e) {
      throw invalid(field, "type", "must be a time such as 2026-03-24T14:32:00Z");
    }
  }

  private static ProblemException invalid(String field, String rule, String message) {
    return new ProblemException(
        Problem.badRequest(
            "request.invalid",
            "The request breaks a rule; see errors",
            new FieldError(field, rule, message)));
  }
}
