package dev.muster.incident.lifecycle;

import dev.muster.contracts.Milestones;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether times that somebody says can have been so. */
public final class MilestoneOrder {
  private MilestoneOrder() {}

  /**
   * Passes when none of the {@code said} milestones lies in the future or on the wrong side of
   * another one; what nobody touched is taken as it is.
   *
   * @throws ProblemException 422 {@code incident.milestone-order} naming every field that is wrong
   */
  public static void require(Milestones all, Set<Moment> said, Instant now) {
    var errors = new ArrayList<FieldError>();
    for (Moment moment : Moment.values()) {
      var at = moment.in(all);
      if (at != null && said.contains(moment)) {
        if (at.isAfter(now)) {
          errors.add(new FieldError(moment.field(), "past", "must not lie in the future"));
        } else {
          errors.addAll(conflicts(all, said, moment, at));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.milestone-order",
              "These times cannot have been so; see errors",
              errors.toArray(FieldError[]::new)));
    }
  }

  /** Of two that were said and contradict each other, the later milestone is named. */
  private static List<FieldError> conflicts(
      Milestones all, Set<Moment> said, Moment moment, Instant at) {
    var errors = new ArrayList<FieldError>();
    for (Moment other : Moment.values()) {
      var then = other.in(all);
      if (then == null) {
        continue;
      }
      if (moment.earlier().contains(other) && at.isBefore(then)) {
        errors.add(order(moment, "must not be before " + other.field()));
      } else if (other.earlier().contains(moment) && !said.contains(other) && then.isBefore(at)) {
        errors.add(order(moment, "must not be after " + other.field()));
      }
    }
    return errors;
  }

  private static FieldError order(Moment moment, String message) {
    return new FieldError(moment.field(), "order", message);
  }
}
