package dev.muster.oncall.person;

import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds, links or makes the person who signs in. */
@ApplicationScoped
public class Logins {
  private final People people;

  Logins(People people) {
    this.people = people;
  }

  /** The person behind {@code actor}, as far as known; writes nothing. */
  public Optional<Person> known(Actor actor) {
    return actor.personId() == null ? Optional.empty() : people.find(actor.personId());
  }

  /**
   * The person behind a login, linked by its verified e-mail address or made on the spot.
   *
   * @param emailVerified whether the identity provider vouches for the address; only then may a
   *     login take over a person who was entered before
   * @throws ProblemException 404 {@code person.no-person} for machines; 409 {@code
   *     person.email-unverified} or {@code person.email-linked} when the address belongs to
   *     somebody whom this login may not become; 403 {@code person.inactive}
   */
  public Person welcome(Actor actor, boolean emailVerified) {
    var person = known(actor).or(() -> people.bySubject(actor.subject()));
    return requireActive(person.orElseGet(() -> first(actor, emailVerified)));
  }

  /** Runs once in the life of a login, and is audited as the write that it is. */
  @Write("person.first-login")
  Person first(Actor actor, boolean emailVerified) {
    if (actor.kind() != Actor.Kind.PERSON || actor.email() == null) {
      throw new ProblemException(
          Problem.notFound("person.no-person", "This caller is not a person with an address"));
    }
    var expected = people.byEmail(actor.email());
    if (expected.isEmpty()) {
      return people.addFromLogin(
          new PersonDetails(actor.name(), actor.email(), "en", "UTC", null, true), actor.subject());
    }
    if (!emailVerified) {
      throw new ProblemException(
          Problem.conflict(
              "person.email-unverified",
              "Somebody with this e-mail address is known here; verify it with your identity"
                  + " provider to become them"));
    }
    if (expected.get().isLinked()) {
      throw new ProblemException(
          Problem.conflict(
              "person.email-linked", "Another login is linked to the person with this address"));
    }
    people.link(expected.get(), actor.subject());
    return expected.get();
  }

  /**
   * The person behind a caller who signed in before.
   *
   * @throws ProblemException 404 {@code person.no-person}, 403 {@code person.inactive}
   */
  public Person require(Actor actor) {
    return requireActive(
        known(actor)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "person.no-person", "Nobody is linked to this caller; GET me first"))));
  }

  private static Person requireActive(Person person) {
    if (!person.isActive()) {
      throw new ProblemException(
          Problem.forbidden("person.inactive", "This person was made inactive"));
    }
    return person;
  }
}
