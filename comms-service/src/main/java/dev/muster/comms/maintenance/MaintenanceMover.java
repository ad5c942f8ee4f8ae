package dev.muster.comms.maintenance;

import dev.muster.comms.due.OneByOne;
import dev.muster.comms.maintenance.MaintenanceSteps.Due;
import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Takes the steps that are due, each in a transaction of its own; one that fails stops no other.
 */
@ApplicationScoped
public class MaintenanceMover {
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
    if (migrations.isDone()) {
      OneByOne.take(
          "maintenance",
          failed -> steps.claim(time.instant(), failed),
          moves::take,
          Due::maintenanceId);
    }
  }
}
