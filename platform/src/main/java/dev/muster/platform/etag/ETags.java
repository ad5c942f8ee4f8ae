package dev.muster.platform.etag;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.Arrays;

/** Entity tags made of a row's version, for optimistic locking over HTTP (RFC 9110, 8.8.3). */
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Passes when {@code ifMatch} is absent, {@code *} or names the version.
   *
   * @throws ProblemException 412 otherwise
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    var wanted = of(version);
    var met =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
    if (!met) {
      throw new ProblemException(
          Problem.preconditionFailed(
              "request.changed-meanwhile",
              "This was changed since you read it (now " + wanted + "); read it again"));
    }
  }
}
