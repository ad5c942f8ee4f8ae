package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.escalation.OnCallDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a person sees and does about all alerts of one message together. */
@ApplicationScoped
public class BundleAnswers {
  private final AckLinks links;
  private final BundleTable bundles;
  private final Alerts alerts;
  private final OnCallDirectory directory;

  BundleAnswers(AckLinks links, BundleTable bundles, Alerts alerts, OnCallDirectory directory) {
    this.links = links;
    this.bundles = bundles;
    this.alerts = alerts;
    this.directory = directory;
  }

  /**
   * A bundle, with its reader's language.
   *
   * @param open the alerts that wait for an answer, the worst first
   * @param taken how many were taken by this very call
   */
  public record Shown(Bundle bundle, List<Alert> open, int taken, Locale language) {
    public Shown {
      open = List.copyOf(open);
    }
  }

  /**
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a bundle
   */
  public Shown show(String token) {
    return shown(bundles.get(links.bundleOf(token)), 0);
  }

  /**
   * Takes every alert of the bundle that is open still, in the name of the person who was paged;
   * doing it again changes nothing.
   *
   * @throws dev.muster.platform.problem.ProblemException when the token is not good for a bundle
   */
  public Shown acknowledge(String token) {
    var bundle = bundles.get(links.bundleOf(token));
    var taken = QuarkusTransaction.requiringNew().call(() -> acknowledge(bundle.id(), "link"));
    return shown(bundle, taken);
  }

  /**
   * As {@link #acknowledge(String)}, in the caller's transaction; returns how many alerts it took.
   */
  public int acknowledge(UUID bundleId, String via) {
    var bundle = bundles.get(bundleId);
    var by = Who.person(bundle.personId(), bundle.personName());
    return (int)
        bundles.open(bundleId).stream()
            .filter(id -> alerts.acknowledge(id, by, via) == AlertStatus.Effect.CHANGES)
            .count();
  }

  private Shown shown(Bundle bundle, int taken) {
    var open =
        bundles.open(bundle.id()).stream()
            .map(alerts::get)
            .sorted(Comparator.comparing(Alert::severity).thenComparing(Alert::number))
            .toList();
    var language =
        directory.person(bundle.personId()).map(ReachablePerson::language).orElse(Locale.ENGLISH);
    return new Shown(bundle, open, taken, language);
  }
}
