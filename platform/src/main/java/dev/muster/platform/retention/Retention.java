package dev.muster.platform.retention;

import dev.muster.platform.database.Migrations;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what is kept no longer, of every kind. */
@ApplicationScoped
public class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final List<OldRows> kinds;
  private final Migrations migrations;
  private final InstantSource time;

  Retention(@All List<OldRows> kinds, Migrations migrations, InstantSource time) {
    this.kinds = kinds;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "retention")
  void sweep() {
    if (migrations.isDone()) {
      kinds.forEach(this::delete);
    }
  }

  /** A kind that fails holds up no other. */
  private void delete(OldRows rows) {
    try {
      rows.deleteOld(time.instant());
    } catch (RuntimeException e) {
      LOG.error("old rows stay until the next sweep", e);
    }
  }
}
