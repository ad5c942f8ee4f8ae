package dev.muster.comms.promise;

import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Notices the promises that were not kept. */
@ApplicationScoped
public class PromiseWatch {
  private static final Logger LOG = Logger.getLogger(PromiseWatch.class);

  private final Promises promises;
  private final Migrations migrations;
  private final InstantSource time;

  PromiseWatch(Promises promises, Migrations migrations, InstantSource time) {
    this.promises = promises;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "promise-watch",
      every = "${muster.promises.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    try {
      while (QuarkusTransaction.requiringNew().call(() -> promises.markMissed(time.instant()))
          > 0) {
        LOG.debug("promises missed");
      }
    } catch (RuntimeException away) {
      LOG.warnf("promises wait: %s", away.getMessage());
    }
  }
}
