package dev.muster.oncall.person;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import dev.muster.platform.security.Roles;
import java.util.UUID;

/** Whose things a caller may change. */
public final class Ownership {
  private Ownership() {}

  /**
   * Passes for the person and for administrators.
   *
   * @throws ProblemException 403 {@code person.not-yours}
   */
  public static void require(Actor actor, UUID personId) {
    if (!isTheirs(actor, personId)) {
      throw new ProblemException(
          Problem.forbidden("person.not-yours", "Only the person and administrators may do this"));
    }
  }

  /** Whether the caller is the person or an administrator. */
  public static boolean isTheirs(Actor actor, UUID personId) {
    return actor.has(Roles.ADMIN) || personId.equals(actor.personId());
  }

  /**
   * Passes for the person, for managers and for administrators.
   *
   * @throws ProblemException 403 {@code person.not-yours}
   */
  public static void requireOrManager(Actor actor, UUID personId) {
    if (!actor.has(Roles.MANAGER)) {
      require(actor, personId);
    }
  }
}
