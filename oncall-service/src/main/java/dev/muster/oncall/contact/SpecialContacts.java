package dev.muster.oncall.contact;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.ManualPages;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.page.PageByHand;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One step from any alert to those who can help with it: one's own manager (ESC-04), the experts of
 * an area (ESC-05), and the emergency contacts (ESC-08). What pages needs the caller's transaction.
 */
@ApplicationScoped
public class SpecialContacts {
  /** Whoever taps twice does not wake somebody twice. */
  private static final Duration SAME_WISH = Duration.ofMinutes(5);

  private final ContactCards cards;
  private final ManualPages pages;
  private final People people;

  SpecialContacts(ContactCards cards, ManualPages pages, People people) {
    this.cards = cards;
    this.pages = pages;
    this.people = people;
  }

  /** The manager of somebody; empty when none is named, or they left. */
  public Optional<Person> managerOf(UUID personId) {
    return Optional.ofNullable(personId)
        .flatMap(people::find)
        .map(Person::managerId)
        .flatMap(people::find)
        .filter(Person::isActive);
  }

  public List<ContactCard> cardsFor(Alert alert) {
    return cards.helping(alert.service().teamId());
  }

  /**
   * Pages the manager of whoever asks.
   *
   * @param personId who asks; null for one who is no person
   * @param message null for none
   * @throws ProblemException 422 {@code contact.no-manager}, or as {@link ManualPages#page}
   */
  public void pageManager(UUID alertId, UUID personId, Who by, String message) {
    pages.page(alertId, toManager(personId), PageByHand.asManagerOf(personId, by, message));
  }

  /** As {@link #pageManager}; does nothing when they asked for it a moment ago. */
  public void pageManagerOnce(UUID alertId, UUID personId, Who by, String message) {
    var how = PageByHand.asManagerOf(personId, by, message);
    pages.pageOnce(alertId, toManager(personId), how, SAME_WISH);
  }

  private List<EscalationTarget> toManager(UUID personId) {
    return List.of(
        EscalationTarget.person(managerOf(personId).orElseThrow(SpecialContacts::noManager).id()));
  }

  /**
   * Pages whom a card names.
   *
   * @param message null for none
   * @throws ProblemException 404 {@code contact-card.not-found}; 422 {@code
   *     contact-card.pages-nobody}, or as {@link ManualPages#page}
   */
  public void pageCard(UUID alertId, UUID cardId, Who by, String message) {
    var card = cards.get(cardId);
    pages.page(alertId, targets(card), through(card, by, message));
  }

  /** As {@link #pageCard}; does nothing when somebody asked for it a moment ago. */
  public void pageCardOnce(UUID alertId, UUID cardId, Who by, String message) {
    var card = cards.get(cardId);
    pages.pageOnce(alertId, targets(card), through(card, by, message), SAME_WISH);
  }

  private static PageByHand through(ContactCard card, Who by, String message) {
    return PageByHand.throughCard(card.id(), card.details().name(), by, message);
  }

  private static List<EscalationTarget> targets(ContactCard card) {
    if (card.details().target() == null) {
      throw new ProblemException(
          Problem.unprocessable(
              "contact-card.pages-nobody",
              "This contact can be called or written to, not paged",
              new FieldError("contactCardId", "target", "has no target to page")));
    }
    return List.of(card.details().target());
  }

  private static ProblemException noManager() {
    return new ProblemException(
        Problem.unprocessable(
            "contact.no-manager",
            "Your profile names no manager who can be paged",
            new FieldError("special", "manager", "you have no manager here")));
  }
}
