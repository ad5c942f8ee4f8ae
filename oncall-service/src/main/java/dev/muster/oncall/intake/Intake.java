package dev.muster.oncall.intake;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.MadeKeys;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.alert.Openings;
import dev.muster.oncall.integration.Route;
import dev.muster.platform.database.DatabaseFailures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Turns signals into alerts, each call in one transaction: when it returns, the alert, its first
 * pages and its events are committed (contract alerting.md, sections 1 and 3).
 */
@ApplicationScoped
public class Intake {
  private static final int TRIES = 4;
  private static final int ROUNDS = 20;

  private final Opener opener;
  private final Alerts alerts;
  private final SenderResolutions resolutions;
  private final MeterRegistry metrics;
  private final InstantSource time;

  Intake(
      Opener opener,
      Alerts alerts,
      SenderResolutions resolutions,
      MeterRegistry metrics,
      InstantSource time) {
    this.opener = opener;
    this.alerts = alerts;
    this.resolutions = resolutions;
    this.metrics = metrics;
    this.time = time;
  }

  /** Handles one event of a sender that counts on its dedup key alone; returns that key. */
  String accept(Route route, Signal signal) {
    var keyed = signal.dedupKey() == null ? signal.withDedupKey(MadeKeys.next()) : signal;
    count(route, keyed, inTransaction(() -> handle(route, keyed)));
    return keyed.dedupKey();
  }

  /** Handles a group of occurrences whose sender may repeat and reorder them. */
  List<Accepted> acceptOccurrences(Route route, List<Signal> signals) {
    var results =
        inTransaction(
            () -> {
              var done = new ArrayList<Accepted>();
              for (var signal : signals) {
                resolutions.serialise(route.integrationId(), signal.dedupKey());
                done.add(handleOccurrence(route, signal));
              }
              return done;
            });
    for (int i = 0; i < results.size(); i++) {
      count(route, signals.get(i), results.get(i));
    }
    return results;
  }

  private Accepted handle(Route route, Signal signal) {
    return switch (signal.action()) {
      case TRIGGER -> trigger(route, signal);
      case ACKNOWLEDGE ->
          find(route, signal)
              .filter(id -> isChange(alerts.acknowledge(id, sender(route), "sender")))
              .map(id -> Accepted.ACKNOWLEDGED)
              .orElse(Accepted.DROPPED);
      case RESOLVE ->
          find(route, signal)
              .filter(id -> isChange(alerts.resolve(id, sender(route), null)))
              .map(id -> Accepted.RESOLVED)
              .orElse(Accepted.DROPPED);
    };
  }

  private Accepted handleOccurrence(Route route, Signal signal) {
    return switch (signal.action()) {
      case TRIGGER ->
          resolutions.isStale(route.integrationId(), signal.dedupKey(), signal.startsAt())
              ? Accepted.STALE
              : trigger(route, signal);
      case ACKNOWLEDGE -> handle(route, signal);
      case RESOLVE -> {
        resolutions.remember(route.integrationId(), signal.dedupKey(), signal.startsAt());
        yield find(route, signal)
            .filter(id -> alerts.resolveOccurrence(id, sender(route), signal.startsAt()))
            .map(id -> Accepted.RESOLVED)
            .orElse(Accepted.DROPPED);
      }
    };
  }

  /**
   * Opens an alert, or counts a repetition. Between the two the open one may be resolved; then it
   * starts anew, as the only one that triggers this key.
   */
  private Accepted trigger(Route route, Signal signal) {
    for (int round = 0; round < ROUNDS; round++) {
      if (round == 1) {
        resolutions.serialise(route.integrationId(), signal.dedupKey());
      }
      if (opener.open(Openings.of(route, signal, sender(route), time.instant())).isPresent()) {
        return Accepted.OPENED;
      }
      if (opener.repeat(
          route.integrationId(),
          signal.dedupKey(),
          signal.startsAt(),
          sender(route),
          repeated(signal))) {
        return Accepted.REPEATED;
      }
    }
    throw new IllegalStateException("an alert opens and closes faster than it can be followed");
  }

  private static Map<String, Object> repeated(Signal signal) {
    var detail = new LinkedHashMap<String, Object>();
    detail.put("summary", signal.summary());
    detail.put("severity", signal.severity());
    return detail;
  }

  private Optional<UUID> find(Route route, Signal signal) {
    return opener.openWith(route.integrationId(), signal.dedupKey());
  }

  private static boolean isChange(AlertStatus.Effect effect) {
    return effect == AlertStatus.Effect.CHANGES;
  }

  private static Who sender(Route route) {
    return new Who(Who.Kind.INTEGRATION, route.integrationId(), route.integrationName());
  }

  /** Two senders may get in each other's way; the one that lost tries again. */
  private static <T> T inTransaction(Callable<T> work) {
    for (int i = 1; ; i++) {
      try {
        return QuarkusTransaction.requiringNew().call(work);
      } catch (RuntimeException e) {
        if (i == TRIES || !isConflict(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isConflict(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (DatabaseFailures.isConflict(t)) {
        return true;
      }
    }
    return false;
  }

  private void count(Route route, Signal signal, Accepted result) {
    metrics
        .counter(
            "muster.intake.events",
            "kind",
            route.kind().name(),
            "action",
            signal.action().word(),
            "result",
            result.word())
        .increment();
  }
}
