package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.platform.i18n.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** What a paged person sees and does through the link in their page. */
@ApplicationScoped
public class Answers {
  private final AckLinks links;
  private final Pages pages;
  private final Alerts alerts;
  private final AlertActions actions;
  private final PageMessages messages;
  private final OnCallDirectory directory;

  Answers(
      AckLinks links,
      Pages pages,
      Alerts alerts,
      AlertActions actions,
      PageMessages messages,
      OnCallDirectory directory) {
    this.links = links;
    this.pages = pages;
    this.alerts = alerts;
    this.actions = actions;
    this.messages = messages;
    this.directory = directory;
  }

  /**
   * What the link of a page leads to.
   *
   * @param justNow whether the alert was taken by this very call
   * @param own whether the reader holds it
   */
  public record Shown(PageFacts facts, boolean justNow, boolean own) {
    /** As a page in the language that the reader prefers. */
    public AckPage.View in(String acceptLanguage, String giveBack) {
      var language = Languages.negotiate(facts.person().language().toLanguageTag(), acceptLanguage);
      return AckPage.of(facts, language, justNow, own ? giveBack : null);
    }
  }

  /**
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page
   */
  public Shown show(String token) {
    return shown(pages.get(links.pageOf(token)), false);
  }

  /**
   * Takes the alert in the name of the person who was paged.
   *
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page
   */
  public Shown acknowledge(String token) {
    var page = pages.get(links.pageOf(token));
    var effect =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    alerts.acknowledge(
                        page.alertId(), Who.person(page.personId(), page.personName()), "link"));
    return shown(page, effect == AlertStatus.Effect.CHANGES);
  }

  /**
   * Gives back what the person took by mistake, so that it escalates anew; does nothing to an alert
   * that somebody else holds, or nobody.
   *
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a page
   */
  public void giveBack(String token) {
    var page = pages.get(links.pageOf(token));
    if (holds(page, alerts.get(page.alertId()))) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  actions.unacknowledge(
                      page.alertId(), Who.person(page.personId(), page.personName())));
    }
  }

  private static boolean holds(PageView page, Alert alert) {
    return alert.status() == AlertStatus.ACKNOWLEDGED
        && alert.mergedInto() == null
        && page.personId().equals(alert.acknowledgedById());
  }

  private Shown shown(PageView page, boolean justNow) {
    var alert = alerts.get(page.alertId());
    var person =
        directory
            .person(page.personId())
            .orElseGet(() -> ReachablePerson.gone(page.personId(), page.personName()));
    return new Shown(messages.facts(page, alert, person), justNow, holds(page, alert));
  }
}
