package dev.muster.comms.template;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;

/** A template grew beyond what one text may be. */
public final class TemplateLimitException extends ProblemException {
  private static final long serialVersionUID = 1L;

  TemplateLimitException(String message) {
    super(Problem.unprocessable("template.too-long", message));
  }
}
