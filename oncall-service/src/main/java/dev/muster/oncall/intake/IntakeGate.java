package dev.muster.oncall.intake;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.integration.IntegrationKind;
import dev.muster.oncall.integration.RejectedEvents;
import dev.muster.oncall.integration.Route;
import dev.muster.platform.database.DatabaseFailures;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.SecretHash;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Who may come in, how often, and what is kept of those who may not. */
@ApplicationScoped
public class IntakeGate {
  private static final Logger LOG = Logger.getLogger(IntakeGate.class);
  private static final String BY_KEY = "intake";
  private static final String STRANGERS = "intake-strangers";

  private final PagingDirectory directory;
  private final RateLimiter limiter;
  private final RejectedEvents rejected;
  private final MeterRegistry metrics;

  IntakeGate(
      PagingDirectory directory,
      RateLimiter limiter,
      RejectedEvents rejected,
      MeterRegistry metrics) {
    this.directory = directory;
    this.limiter = limiter;
    this.rejected = rejected;
    this.metrics = metrics;
  }

  /** Where events with this key go; empty for an unknown key, which is counted. */
  Optional<Route> route(String key, IntegrationKind kind) {
    var route = directory.route(SecretHash.sha256(key));
    if (route.isEmpty()) {
      metrics.counter("muster.intake.unknown.keys", "kind", kind.name()).increment();
    }
    return route;
  }

  /** Whether this integration may send one more event now. */
  boolean mayEnter(Route route) {
    return counted(limiter.tryTake(BY_KEY, route.integrationId().toString()));
  }

  /** Whether this address may fail to name an integration once more. */
  boolean mayGuess(String remoteAddress) {
    return counted(limiter.tryTake(STRANGERS, String.valueOf(remoteAddress)));
  }

  private boolean counted(boolean allowed) {
    if (!allowed) {
      metrics.counter("muster.intake.throttled").increment();
    }
    return allowed;
  }

  /** Says why something that came in was not stored, briefly while the database is away. */
  void notStored(RuntimeException failure) {
    metrics.counter("muster.intake.not.stored").increment();
    if (DatabaseFailures.isAway(failure)) {
      LOG.warnf("event not stored, its sender will repeat it: %s", failure.getMessage());
    } else {
      LOG.error("event not stored, its sender will repeat it", failure);
    }
  }

  /** Keeps a refused event for the people who run its integration. */
  void reject(Route route, List<String> reasons, String body, String remoteAddress) {
    metrics.counter("muster.intake.rejected", "kind", String.valueOf(route.kind())).increment();
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  rejected.add(
                      route.integrationId(), reasons, SenderJson.clean(body), remoteAddress));
    } catch (RuntimeException notKept) {
      LOG.warnf("rejected event not kept integration=%s: %s", route.integrationId(), notKept);
    }
  }
}
