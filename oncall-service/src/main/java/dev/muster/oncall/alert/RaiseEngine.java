package dev.muster.oncall.alert;

import dev.muster.oncall.escalation.DueWork;
import dev.muster.oncall.escalation.Escalations;
import dev.muster.oncall.escalation.Lateness;
import dev.muster.oncall.page.Pager;
import dev.muster.platform.database.Migrations;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Makes alerts urgent that nobody took until support hours began: what they still wanted to send
 * quietly is dropped, and they escalate anew by the rules for urgent pages.
 */
@ApplicationScoped
public class RaiseEngine implements DueWork.Rows {
  private static final Duration PUT_OFF = Duration.ofSeconds(10);

  private final RaiseTable table;
  private final Raises raises;
  private final Pager pager;
  private final Escalations escalations;
  private final Migrations migrations;
  private final InstantSource time;
  private final Lateness lateness;

  RaiseEngine(
      RaiseTable table,
      Raises raises,
      Pager pager,
      Escalations escalations,
      Migrations migrations,
      InstantSource time,
      MeterRegistry metrics) {
    this.table = table;
    this.raises = raises;
    this.pager = pager;
    this.escalations = escalations;
    this.migrations = migrations;
    this.time = time;
    this.lateness = new Lateness("muster.raise.overdue.seconds", table::overdue, metrics);
  }

  @Scheduled(
      every = "${muster.oncall.timers:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "raises")
  void wake() {
    if (migrations.isDone()) {
      run();
      lateness.measure(time);
    }
  }

  /** Looks at every alert whose time has come; returns how many those were. */
  public int run() {
    return DueWork.drain("raises", this);
  }

  @Override
  public int work(int most, List<UUID> claimed) {
    var now = time.instant();
    var due = table.claim(now, most);
    due.forEach(alert -> claimed.add(alert.id()));
    for (var alert : due) {
      if (raises.raise(alert, now)) {
        pager.stopLevels(alert, now);
        escalations.restart(alert.id(), now);
      }
    }
    return due.size();
  }

  @Override
  public void putOff(UUID alertId) {
    table.raiseAt(alertId, time.instant().plus(PUT_OFF));
  }
}
