package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.UUID;

/** What must be there before an action item is done or verified. */
final class FinishRules {
  private FinishRules() {}

  /**
   * Passes when something shows that it is done.
   *
   * @throws ProblemException 422 otherwise
   */
  static void requireEvidence(ItemEvidence evidence) {
    if (evidence == null) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.evidence-required",
              "Show that it is done",
              new FieldError(
                  "evidence.url", "required", "Link to the change, the test or the record")));
    }
  }

  /**
   * Passes for a P0 whose reviewer is named, and for every other item.
   *
   * @throws ProblemException 422 otherwise
   */
  static void requireReviewer(ActionItemPriority priority, UUID reviewerId) {
    if (priority == ActionItemPriority.P0 && reviewerId == null) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.reviewer-required",
              "A reviewer other than the owner verifies an item of priority P0",
              new FieldError("reviewerId", "required", "Name the reviewer first")));
    }
  }
}
