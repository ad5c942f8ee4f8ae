package dev.muster.oncall.swap;

import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the reminders of swap requests. */
@ApplicationScoped
class SwapReminderJob {
  private static final int AT_ONCE = 50;

  private final Swaps swaps;
  private final Migrations migrations;

  SwapReminderJob(Swaps swaps, Migrations migrations) {
    this.swaps = swaps;
    this.migrations = migrations;
  }

  @Scheduled(
      identity = "swap-reminders",
      every = "${muster.oncall.shift-notices.every:20s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Sends what is due, a step at a time. */
  void run() {
    var more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(() -> swaps.remind(AT_ONCE)) == AT_ONCE;
    }
  }
}
