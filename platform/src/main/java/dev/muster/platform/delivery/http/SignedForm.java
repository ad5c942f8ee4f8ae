package dev.muster.platform.delivery.http;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.function.Predicate;

/** Reads forms that providers sign instead of signing in. */
public final class SignedForm {
  private SignedForm() {}

  /**
   * The fields of a body that is genuine.
   *
   * @param longest in characters; what is longer is not looked at
   * @param code of the refusal
   * @throws ProblemException 403 with that code for everything else
   */
  public static WebForm read(String body, int longest, Predicate<WebForm> isGenuine, String code) {
    if (body.length() <= longest) {
      var form = WebForm.parse(body);
      if (isGenuine.test(form)) {
        return form;
      }
    }
    throw new ProblemException(
        Problem.forbidden(code, "Not signed, just now, by whom this service is configured for"));
  }
}
