package dev.muster.comms.post;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.notice.ApprovalNotices;
import dev.muster.comms.notice.ApprovalNotices.Waiting;
import dev.muster.comms.notice.Readers;
import dev.muster.comms.policy.ApprovalRules;
import dev.muster.comms.policy.EscalationLadder.Reader;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import dev.muster.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is asked whether words may become public, in which order, and who may say yes. */
@ApplicationScoped
class Approvals {
  private static final int MANAGERS = 3;

  private final Readers readers;
  private final Policies policies;
  private final StatusPages pages;
  private final ApprovalNotices notices;

  Approvals(Readers readers, Policies policies, StatusPages pages, ApprovalNotices notices) {
    this.readers = readers;
    this.policies = policies;
    this.pages = pages;
    this.notices = notices;
  }

  /**
   * Asks the first, or after somebody's silence the next; where nobody is left for the next round,
   * the managers are asked at once. The last round has no end.
   */
  void ask(Publication publication, KnownIncident incident, Instant now) {
    ApprovalRules rules = policies.current().approval();
    int round = publication.asks() + 1;
    Set<UUID> people = people(rules, incident, publication, round);
    while (people.isEmpty() && round < MANAGERS) {
      people = people(rules, incident, publication, ++round);
    }
    boolean standsIn = !publication.asked().isEmpty();
    boolean last = round >= MANAGERS;
    publication.ask(people, round, last ? null : now.plus(rules.answerWithin()));
    notices.asked(people, incident, waiting(publication), publication.dueAt(), standsIn);
  }

  /** Newer words wait: whoever was asked about the older ones is asked about them. */
  void askAgain(Publication publication, KnownIncident incident) {
    notices.asked(publication.asked(), incident, waiting(publication), publication.dueAt(), false);
  }

  /** The incident has other people now: the one who should be asked first is asked as well. */
  void follow(Publication publication, KnownIncident incident) {
    Set<UUID> people = first(policies.current().approval(), incident, publication);
    people.removeAll(publication.asked());
    if (!people.isEmpty()) {
      publication.askToo(people);
      notices.asked(people, incident, waiting(publication), publication.dueAt(), false);
    }
  }

  /** Tells a person who proposed it that somebody else decided against it. */
  void refused(Publication publication, KnownIncident incident, Actor by, String why) {
    Who author = publication.proposedBy();
    if (author.id() != null && !author.id().equals(by.personId())) {
      notices.refused(author.id(), incident, waiting(publication), by.name(), why);
    }
  }

  /**
   * Who is asked first about words of an incident, and who after them; for those who ask before.
   */
  List<UUID> chain(KnownIncident incident) {
    ApprovalRules rules = policies.current().approval();
    Set<UUID> people = new LinkedHashSet<>(first(rules, incident, null));
    people.addAll(readers.of(incident, rules.standIn()));
    return List.copyOf(people);
  }

  /**
   * @throws ProblemException 403 when the actor was not asked and is no manager, or would approve
   *     their own words where the policy wants four eyes
   */
  void require(Actor actor, Publication publication) {
    boolean asked = actor.personId() != null && publication.asked().contains(actor.personId());
    if (!asked && !actor.has(Roles.ADMIN) && !actor.has(Roles.MANAGER)) {
      throw new ProblemException(
          Problem.forbidden(
              "publication.not-asked", "Only who was asked, and managers, approve this"));
    }
    if (policies.current().approval().fourEyes() && publication.by(actor)) {
      throw new ProblemException(
          Problem.forbidden("publication.own-words", "Somebody else must approve your words"));
    }
  }

  private Set<UUID> people(
      ApprovalRules rules, KnownIncident incident, Publication publication, int round) {
    Set<UUID> people =
        switch (round) {
          case 1 -> first(rules, incident, publication);
          case 2 -> readers.of(incident, rules.standIn());
          default -> readers.of(incident, Reader.MANAGERS);
        };
    people.removeAll(publication.asked());
    return people;
  }

  /**
   * The communications lead, else the commander, else whom the policy names; nobody for their own
   * words where that would not count.
   *
   * @param publication null before there is one
   */
  private Set<UUID> first(ApprovalRules rules, KnownIncident incident, Publication publication) {
    return List.of(Reader.COMMUNICATIONS_LEAD, Reader.COMMANDER, rules.otherwise()).stream()
        .map(role -> able(rules, readers.of(incident, role), publication))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElseGet(LinkedHashSet::new);
  }

  private static Set<UUID> able(ApprovalRules rules, Set<UUID> people, Publication publication) {
    return people.stream()
        .filter(
            person ->
                publication == null
                    || !rules.fourEyes()
                    || !person.equals(publication.proposedBy().id()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Waiting waiting(Publication publication) {
    return new Waiting(
        publication.id(),
        pages.get(publication.pageId()),
        publication.proposal().status().wire(),
        publication.proposal().words().body(),
        publication.proposedBy().name());
  }
}
