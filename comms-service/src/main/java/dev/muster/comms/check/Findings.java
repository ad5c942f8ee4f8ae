package dev.muster.comms.check;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;

/** Demands that whoever speaks has seen what was found. */
public final class Findings {
  private Findings() {}

  /**
   * @param acknowledged what may stand; null for everything
   * @throws ProblemException 409 naming what was found beyond that
   */
  public static void require(List<Finding> findings, Set<CheckCode> acknowledged) {
    List<Finding> rest =
        acknowledged == null
            ? List.of()
            : findings.stream().filter(each -> !acknowledged.contains(each.code())).toList();
    if (!rest.isEmpty()) {
      throw new ProblemException(
          Problem.conflict(
              "post.unacknowledged",
              "Look at these findings, then mend or acknowledge them",
              rest.stream()
                  .map(
                      each ->
                          new FieldError(
                              each.field(), each.code().name(), each.message().get("en")))
                  .toArray(FieldError[]::new)));
    }
  }
}
