package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.AnswerAudit;
import dev.muster.oncall.contact.ContactCard;
import dev.muster.oncall.contact.SpecialContacts;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.person.Person;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/** What a paged person sees and does through the link in their page. */
@ApplicationScoped
public class Answers {
  private static final int MOST_CONTACTS = 20;
  private static final String VIA = "link";

  private final AckLinks links;
  private final Pages pages;
  private final Alerts alerts;
  private final AlertActions actions;
  private final AnswerAudit audit;
  private final PageMessages messages;
  private final SpecialContacts contacts;
  private final RateLimiter limits;
  private final OnCallDirectory directory;

  Answers(
      AckLinks links,
      Pages pages,
      Alerts alerts,
      AlertActions actions,
      AnswerAudit audit,
      PageMessages messages,
      SpecialContacts contacts,
      RateLimiter limits,
      OnCallDirectory directory) {
    this.links = links;
    this.pages = pages;
    this.alerts = alerts;
    this.actions = actions;
    this.audit = audit;
    this.messages = messages;
    this.contacts = contacts;
    this.limits = limits;
    this.directory = directory;
  }

  /**
   * What the link of a page leads to.
   *
   * @param own whether the reader holds the alert
   * @param help whom they can ask for help
   */
  public record Shown(PageFacts facts, AckPage.Moment moment, boolean own, AckHelp help) {
    /**
     * As a page in the language that the reader prefers.
     *
     * @param token of the link, below which the reader acts
     */
    public AckPage.View in(String acceptLanguage, String token) {
      var language = Languages.negotiate(facts.person().language().toLanguageTag(), acceptLanguage);
      return own
          ? AckPage.ofHolder(facts, language, moment, help, token)
          : AckPage.of(facts, language, moment);
    }
  }

  /**
   * @param asked whether the reader asked others for help a moment ago
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page, or
   *     its person has left
   */
  public Shown show(String token, boolean asked) {
    return shown(page(token), asked ? AckPage.Moment.ASKED : AckPage.Moment.SHOWN);
  }

  /**
   * Takes the alert in the name of the person who was paged.
   *
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page, or
   *     its person has left
   */
  public Shown acknowledge(String token) {
    var page = page(token);
    var effect =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  audit.did(person(page), "acknowledge", page.alertId(), VIA);
                  return alerts.acknowledge(page.alertId(), person(page), VIA);
                });
    return shown(
        page, effect == AlertStatus.Effect.CHANGES ? AckPage.Moment.TAKEN : AckPage.Moment.SHOWN);
  }

  /**
   * Gives back what the person took by mistake, so that it escalates anew; does nothing to an alert
   * that somebody else holds, or nobody.
   *
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page, or
   *     its person has left
   */
  public void giveBack(String token) {
    var page = page(token);
    if (holds(page, alerts.get(page.alertId()))) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                actions.unacknowledge(page.alertId(), person(page));
                audit.did(person(page), "unacknowledge", page.alertId(), VIA);
              });
    }
  }

  /**
   * Pages the manager of the person; once, however often they tap.
   *
   * @param message why they are needed; null for nothing
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page, for
   *     asking too often, and as {@link SpecialContacts#pageManager}
   */
  public void askManager(String token, String message) {
    ask(
        token,
        page -> contacts.pageManagerOnce(page.alertId(), page.personId(), person(page), message));
  }

  /**
   * Pages whom a contact card names; once, however often they tap.
   *
   * @param message why they are needed; null for nothing
   * @throws dev.muster.platform.problem.ProblemException as {@link #askManager} and {@link
   *     SpecialContacts#pageCard}
   */
  public void askContact(String token, UUID cardId, String message) {
    ask(token, page -> contacts.pageCardOnce(page.alertId(), cardId, person(page), message));
  }

  private void ask(String token, Consumer<PageView> pageOthers) {
    var page = page(token);
    if (!limits.tryTake("ack-help", page.id().toString())) {
      throw new ProblemException(
          Problem.tooManyRequests("ack.too-often", "Others were asked often enough"));
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              pageOthers.accept(page);
              audit.did(person(page), "page", page.alertId(), VIA);
            });
  }

  private PageView page(String token) {
    var page = pages.get(links.pageOf(token));
    AckLinks.requireActive(directory.person(page.personId()));
    return page;
  }

  private static Who person(PageView page) {
    return Who.person(page.personId(), page.personName());
  }

  private static boolean holds(PageView page, Alert alert) {
    return alert.status() == AlertStatus.ACKNOWLEDGED
        && alert.mergedInto() == null
        && page.personId().equals(alert.acknowledgedById());
  }

  private Shown shown(PageView page, AckPage.Moment moment) {
    var alert = alerts.get(page.alertId());
    var person =
        directory
            .person(page.personId())
            .orElseGet(() -> ReachablePerson.gone(page.personId(), page.personName()));
    var own = holds(page, alert);
    return new Shown(
        messages.facts(page, alert, person), moment, own, own ? help(page, alert) : AckHelp.NONE);
  }

  private AckHelp help(PageView page, Alert alert) {
    return new AckHelp(
        contacts.managerOf(page.personId()).map(Person::name),
        contacts.cardsFor(alert).stream().limit(MOST_CONTACTS).map(Answers::contact).toList());
  }

  private static AckHelp.Contact contact(ContactCard card) {
    var details = card.details();
    return new AckHelp.Contact(
        card.id(),
        details.name(),
        details.area(),
        card.targetName().isPresent(),
        details.phone(),
        details.email(),
        details.url(),
        details.note());
  }
}
