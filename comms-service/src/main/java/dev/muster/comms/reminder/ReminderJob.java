package dev.muster.comms.reminder;

import dev.muster.comms.due.OneByOne;
import dev.muster.comms.reminder.ReminderRows.Due;
import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Takes the reminders that are due, each in a transaction of its own; one that fails stops no
 * other.
 */
@ApplicationScoped
public class ReminderJob {
  private final ReminderRows rows;
  private final PostReminders reminders;
  private final Migrations migrations;
  private final InstantSource time;

  ReminderJob(
      ReminderRows rows, PostReminders reminders, Migrations migrations, InstantSource time) {
    this.rows = rows;
    this.reminders = reminders;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "post-reminders",
      every = "${muster.reminders.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      OneByOne.take(
          "reminder", failed -> rows.claim(time.instant(), failed), reminders::take, Due::postId);
    }
  }
}
