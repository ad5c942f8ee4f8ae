package dev.muster.comms.reminder;

import dev.muster.comms.reminder.ReminderRows.Due;
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
 * Takes the reminders that are due, each in a transaction of its own; one that fails stops no
 * other.
 */
@ApplicationScoped
public class ReminderJob {
  private static final Logger LOG = Logger.getLogger(ReminderJob.class);

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
    Set<UUID> failed = new HashSet<>();
    while (migrations.isDone() && takeOne(failed)) {
      LOG.debug("one reminder taken");
    }
  }

  private boolean takeOne(Set<UUID> failed) {
    AtomicReference<Due> current = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<Due> due = rows.claim(time.instant(), failed);
                due.ifPresent(current::set);
                due.ifPresent(reminders::take);
                return due.isPresent();
              });
    } catch (RuntimeException broken) {
      LOG.warnf("reminder waits: %s post=%s", broken.getMessage(), current.get());
      return Optional.ofNullable(current.get()).map(due -> failed.add(due.postId())).orElse(false);
    }
  }
}
