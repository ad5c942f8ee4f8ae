package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.AnswerAudit;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a person sees and does about all alerts of one message together. */
@ApplicationScoped
public class BundleAnswers {
  /** How many alerts one transaction takes, so that none holds thousands of locks. */
  private static final int AT_ONCE = 50;

  private final AckLinks links;
  private final BundleTable bundles;
  private final Alerts alerts;
  private final AnswerAudit audit;
  private final OnCallDirectory directory;

  BundleAnswers(
      AckLinks links,
      BundleTable bundles,
      Alerts alerts,
      AnswerAudit audit,
      OnCallDirectory directory) {
    this.links = links;
    this.bundles = bundles;
    this.alerts = alerts;
    this.audit = audit;
    this.directory = directory;
  }

  /**
   * A bundle, with its reader's language.
   *
   * @param worst the first of the alerts that wait for an answer, the worst first
   * @param open how many wait
   * @param taken how many were taken by this very call
   */
  public record Shown(Bundle bundle, List<Alert> worst, int open, int taken, Locale language) {
    public Shown {
      worst = List.copyOf(worst);
    }
  }

  /**
   * @throws ProblemException when the token is not good for a bundle, or its person has left
   */
  public Shown show(String token) {
    return shown(bundle(token), 0);
  }

  /**
   * Takes every alert of the bundle that is open still, in the name of the person who was paged;
   * doing it again changes nothing.
   *
   * @throws ProblemException when the token is not good for a bundle, or its person has left
   */
  public Shown acknowledge(String token) {
    var bundle = bundle(token);
    return shown(bundle, acknowledge(bundle.id(), "link"));
  }

  /**
   * As {@link #acknowledge(String)}; returns how many alerts it took. Some at once are taken in a
   * transaction of their own: what is taken stays so when something fails after that, and doing it
   * again takes the rest.
   */
  public int acknowledge(UUID bundleId, String via) {
    var bundle = bundles.get(bundleId);
    var by = Who.person(bundle.personId(), bundle.personName());
    var open = bundles.open(bundleId);
    var taken = 0;
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      var some = open.subList(from, Math.min(from + AT_ONCE, open.size()));
      taken += QuarkusTransaction.requiringNew().call(() -> take(some, by, via));
    }
    return taken;
  }

  private int take(List<UUID> some, Who by, String via) {
    var taken = 0;
    for (var id : some) {
      if (alerts.acknowledge(id, by, via) == AlertStatus.Effect.CHANGES) {
        audit.did(by, "acknowledge", id, via);
        taken++;
      }
    }
    return taken;
  }

  private Bundle bundle(String token) {
    var bundle = bundles.get(links.bundleOf(token));
    AckLinks.requireActive(directory.person(bundle.personId()));
    return bundle;
  }

  private Shown shown(Bundle bundle, int taken) {
    var language =
        directory.person(bundle.personId()).map(ReachablePerson::language).orElse(Locale.ENGLISH);
    return new Shown(
        bundle,
        bundles.worst(bundle.id(), BundlePage.MOST_LISTED),
        bundles.open(bundle.id()).size(),
        taken,
        language);
  }
}
