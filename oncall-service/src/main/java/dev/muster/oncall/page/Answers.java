package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.escalation.OnCallDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** What a paged person sees and does through the link in their page. */
@ApplicationScoped
public class Answers {
  private final AckLinks links;
  private final Pages pages;
  private final Alerts alerts;
  private final AlertActions actions;
  private final OnCallDirectory directory;

  Answers(
      AckLinks links, Pages pages, Alerts alerts, AlertActions actions, OnCallDirectory directory) {
    this.links = links;
    this.pages = pages;
    this.alerts = alerts;
    this.actions = actions;
    this.directory = directory;
  }

  /**
   * The alert of a page, with its reader's language and zone.
   *
   * @param justNow whether it was taken by this very call
   * @param own whether the reader holds it
   */
  public record Shown(Alert alert, Locale language, ZoneId zone, boolean justNow, boolean own) {}

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
    Optional<ReachablePerson> person = directory.person(page.personId());
    var alert = alerts.get(page.alertId());
    return new Shown(
        alert,
        person.map(ReachablePerson::language).orElse(Locale.ENGLISH),
        person.map(ReachablePerson::zone).orElse(ZoneOffset.UTC),
        justNow,
        holds(page, alert));
  }
}
