package dev.muster.oncall.pagerduty.api;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * Which part of a list is wanted.
 *
 * @param limit most items to return; more than 100 count as 100
 * @param offset how many to leave out
 * @param total whether to count all of them
 */
public record OffsetQuery(
    @QueryParam("limit") @DefaultValue("25") @Min(1) int limit,
    @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
    @QueryParam("total") boolean total) {
  private static final int MOST = 100;
  private static final int DEEPEST = 10_000;

  public OffsetQuery {
    limit = Math.min(limit, MOST);
  }

  /**
   * @throws ProblemException 400 {@code pagerduty.too-deep} beyond 10,000
   */
  public void requireShallow() {
    if ((long) offset + limit > DEEPEST) {
      throw new ProblemException(
          Problem.badRequest(
              "pagerduty.too-deep",
              "The page lies too deep",
              new FieldError("offset", "range", "and limit together may not exceed " + DEEPEST)));
    }
  }
}
