package dev.muster.comms.maintenance;

import dev.muster.comms.maintenance.MaintenanceSteps.Due;
import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Takes the steps that are due, each in a transaction of its own; one that fails stops no other.
 */
@ApplicationScoped
public class MaintenanceMover {
  private static final Logger LOG = Logger.getLogger(MaintenanceMover.class);

  private final MaintenanceSteps steps;
  private final MaintenanceMoves moves;
  private final Migrations migrations;
  private final InstantSource time;

  MaintenanceMover(
      MaintenanceSteps steps, MaintenanceMoves moves, Migrations migrations, InstantSource time) {
    this.steps = steps;
    this.moves = moves;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "maintenance-mover",
      every = "${muster.maintenance.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    Set<UUID> failed = new HashSet<>();
    while (migrations.isDone() && takeOne(failed)) {
      LOG.debug("one maintenance moved");
    }
  }

  private boolean takeOne(Set<UUID> failed) {
    AtomicReference<Due> current = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<Due> due = steps.claim(time.instant(), failed);
                due.ifPresent(current::set);
                due.ifPresent(moves::take);
                return due.isPresent();
              });
    } catch (RuntimeException broken) {
      LOG.warnf("maintenance waits: %s step=%s", broken.getMessage(), current.get());
      return Optional.ofNullable(current.get())
          .map(step -> failed.add(step.maintenanceId()))
          .orElse(false);
    }
  }
}
