package dev.muster.comms.post;

import dev.muster.comms.incident.KnownIncidents;
import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Lets out what waited long enough and asks the next where nobody said yes, each in a transaction
 * of its own; one that fails stops no other.
 */
@ApplicationScoped
public class PublicationClock {
  private static final Logger LOG = Logger.getLogger(PublicationClock.class);

  private final PublicationRepository publications;
  private final PublicationDecisions decisions;
  private final KnownIncidents incidents;
  private final Migrations migrations;
  private final InstantSource time;

  PublicationClock(
      PublicationRepository publications,
      PublicationDecisions decisions,
      KnownIncidents incidents,
      Migrations migrations,
      InstantSource time) {
    this.publications = publications;
    this.decisions = decisions;
    this.incidents = incidents;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "publication-clock",
      every = "${muster.publishing.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    Set<UUID> seen = new HashSet<>();
    while (takeOne(seen)) {
      LOG.debug("one publication looked at");
    }
  }

  /** Each is looked at once: what somebody else is at, or what fails, comes with the next wake. */
  private boolean takeOne(Set<UUID> seen) {
    AtomicReference<UUID> current = new AtomicReference<>();
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                Instant now = time.instant();
                publications.firstDue(now, seen).ifPresent(current::set);
                Optional.ofNullable(current.get()).ifPresent(id -> take(id, now));
              });
    } catch (RuntimeException broken) {
      LOG.warnf("publication waits: %s id=%s", broken.getMessage(), current.get());
    }
    return current.get() != null && seen.add(current.get());
  }

  private void take(UUID id, Instant now) {
    boolean free = publications.incidentOf(id).map(incidents::tryLock).orElse(true);
    if (free) {
      publications.claim(id, now).ifPresent(decisions::due);
    }
  }
}
