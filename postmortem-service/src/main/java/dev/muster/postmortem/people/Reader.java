package dev.muster.postmortem.people;

import dev.muster.platform.security.Actor;
import dev.muster.platform.security.Roles;
import java.util.UUID;

/**
 * What a caller may see and do here.
 *
 * @param personId null for callers who are nobody in the catalogue
 * @param works whether the caller works in incidents and sees drafts; others see what is published
 * @param manages whether the caller approves, publishes and changes everybody's action items
 * @param sees whether the caller sees restricted incidents without having taken part
 */
public record Reader(UUID personId, boolean works, boolean manages, boolean sees) {

  /** The rights of {@code actor}. */
  public static Reader of(Actor actor) {
    boolean admin = actor.has(Roles.ADMIN);
    boolean manager = admin || actor.has(Roles.MANAGER);
    return new Reader(actor.personId(), manager || actor.has(Roles.RESPONDER), manager, admin);
  }

  /** What everybody may see: what is published and not restricted. */
  public static Reader anybody() {
    return new Reader(null, false, false, false);
  }

  /** Whether the caller is this person; never true for null. */
  public boolean is(UUID person) {
    return person != null && person.equals(personId);
  }
}
