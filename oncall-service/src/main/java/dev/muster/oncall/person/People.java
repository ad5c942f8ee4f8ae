package dev.muster.oncall.person;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.oncall.page.QuietHours;
import dev.muster.oncall.page.Urgency;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps people and tells the other services of every change. */
@ApplicationScoped
public class People {
  private final PersonRepository people;
  private final ContactMethodRepository methods;
  private final NotificationRuleRepository rules;
  private final PagingDirectory directory;
  private final Outbox outbox;
  private final InstantSource time;

  People(
      PersonRepository people,
      ContactMethodRepository methods,
      NotificationRuleRepository rules,
      PagingDirectory directory,
      Outbox outbox,
      InstantSource time) {
    this.people = people;
    this.methods = methods;
    this.rules = rules;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  public Page<Person> page(PageRequest wanted, String search) {
    return people.page(wanted, search);
  }

  /**
   * @throws ProblemException 404 {@code person.not-found}
   */
  public Person get(UUID id) {
    return people
        .findByIdOptional(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("person.not-found", "No such person")));
  }

  public Optional<Person> find(UUID id) {
    return people.findByIdOptional(id);
  }

  /** Whether there is anybody beside the person who set Muster up. */
  public boolean areSeveral() {
    return people.count("active = true") > 1;
  }

  public Optional<Person> bySubject(String subject) {
    return people.bySubject(subject);
  }

  public Optional<Person> byEmail(String email) {
    return people.byEmail(email);
  }

  /** The names of those of {@code ids} who are known, by id. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new LinkedHashMap<UUID, String>();
    people.among(ids).forEach(person -> names.put(person.id(), person.name()));
    return names;
  }

  public List<Person> among(Collection<UUID> ids) {
    return people.among(ids);
  }

  /**
   * @param field in the request, for the error
   * @throws ProblemException 422 {@code person.unknown} when one of the people does not exist
   */
  public void requireKnown(String field, Collection<UUID> ids) {
    var known = names(ids).keySet();
    var unknown =
        ids.stream()
            .filter(id -> !known.contains(id))
            .map(id -> new FieldError(field, "exists", id + " is no person"))
            .toArray(FieldError[]::new);
    if (unknown.length > 0) {
      throw new ProblemException(
          Problem.unprocessable("person.unknown", "Some people do not exist", unknown));
    }
  }

  /**
   * Adds somebody, reachable at once by e-mail for both urgencies.
   *
   * @throws ProblemException 409 {@code person.email-taken}
   */
  public Person add(PersonDetails details) {
    requireFree(details.email(), null);
    requireManager(details.managerId(), null);
    var now = time.instant();
    var person = Person.create(details, now);
    people.persist(person);
    var email = ContactMethod.email(person.id(), "E-mail", person.email(), now);
    methods.persist(email);
    methods.flush();
    rules.replace(
        person.id(),
        List.of(
            new NotificationRuleSpec(Urgency.HIGH, email.id(), 0),
            new NotificationRuleSpec(Urgency.LOW, email.id(), 0)));
    outbox.record(person.changed(now));
    directory.changed();
    return person;
  }

  /** Somebody who signs in for the first time and is not expected. */
  public Person addFromLogin(PersonDetails details, String subject) {
    var person = add(details);
    outbox.record(person.link(subject, time.instant()));
    return person;
  }

  /** The login with this subject is this person from now on. */
  public void link(Person person, String subject) {
    outbox.record(person.link(subject, time.instant()));
  }

  /**
   * @throws ProblemException 409 {@code person.email-taken}
   */
  public void change(Person person, PersonDetails details) {
    requireFree(details.email(), person.id());
    requireManager(details.managerId(), person.id());
    var before = person.email();
    outbox.record(person.change(details, time.instant()));
    if (!before.equalsIgnoreCase(details.email())) {
      moveOwnAddress(person, before);
    }
    people.flush();
    directory.changed();
  }

  /**
   * Gives a person these quiet hours instead of those before.
   *
   * @throws ProblemException 422 {@code quiet-hours.endless} when they leave no minute of the week
   */
  public void setQuietHours(Person person, QuietHours wanted) {
    if (wanted.areEndless()) {
      throw new ProblemException(
          Problem.unprocessable(
              "quiet-hours.endless",
              "Quiet hours must end at some time of the week",
              new FieldError("windows", "end", "leave no minute of the week")));
    }
    person.keepQuiet(wanted);
    people.flush();
    directory.changed();
  }

  /** Somebody who left: they are not paged and cannot be put on call any more. */
  public void deactivate(Person person) {
    outbox.record(person.deactivate(time.instant()));
    directory.changed();
  }

  private void moveOwnAddress(Person person, String before) {
    var taken = methods.byAddress(person.id(), ContactMethodKind.EMAIL, person.email());
    methods
        .byAddress(person.id(), ContactMethodKind.EMAIL, before)
        .filter(own -> taken.isEmpty())
        .ifPresent(own -> own.moveTo(person.email()));
  }

  private void requireFree(String email, UUID except) {
    if (people.byEmail(email).filter(other -> !other.id().equals(except)).isPresent()) {
      throw new ProblemException(
          Problem.conflict(
              "person.email-taken",
              "Somebody else has this e-mail address",
              new FieldError("email", "unique", "belongs to somebody else")));
    }
  }

  private void requireManager(UUID managerId, UUID personId) {
    if (managerId == null) {
      return;
    }
    if (Objects.equals(managerId, personId)) {
      throw new ProblemException(
          Problem.unprocessable(
              "person.own-manager",
              "Nobody is their own manager",
              new FieldError("managerId", "other", "must be somebody else")));
    }
    requireKnown("managerId", List.of(managerId));
  }
}
