package dev.muster.postmortem.people;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.UUID;

/** Reads the query parameter {@code owner}: a person's id, or {@code me}. */
public final class OwnerParameter {
  /** Nobody's id, for callers who are nobody in the catalogue and ask for what is theirs. */
  private static final UUID NOBODY = new UUID(0, 0);

  private OwnerParameter() {}

  /**
   * The person meant; null when {@code owner} is absent.
   *
   * @throws ProblemException 400 when it is neither
   */
  public static UUID resolve(String owner, Reader reader) {
    if (owner == null) {
      return null;
    }
    if (owner.equals("me")) {
      return reader.personId() == null ? NOBODY : reader.personId();
    }
    try {
      return UUID.fromString(owner);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.badRequest(
              "request.invalid",
              "The request breaks a rule; see errors",
              new FieldError("owner", "type", "must be a person's id or me")));
    }
  }
}
