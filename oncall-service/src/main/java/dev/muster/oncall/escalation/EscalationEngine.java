package dev.muster.oncall.escalation;

import dev.muster.oncall.alert.AlertActions;
import dev.muster.platform.database.Migrations;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fires the levels of escalations when they are due. Any number of replicas may run one: a timer
 * and its alert are locked while a level fires, so that no person is paged twice for it.
 */
@ApplicationScoped
public class EscalationEngine implements DueWork.Rows {
  private final EscalationTable table;
  private final Escalations escalations;
  private final AlertActions actions;
  private final Migrations migrations;
  private final InstantSource time;
  private final Lateness lateness;

  EscalationEngine(
      EscalationTable table,
      Escalations escalations,
      AlertActions actions,
      Migrations migrations,
      InstantSource time,
      MeterRegistry metrics) {
    this.table = table;
    this.escalations = escalations;
    this.actions = actions;
    this.migrations = migrations;
    this.time = time;
    this.lateness = new Lateness("muster.escalation.overdue.seconds", table::overdueSince, metrics);
  }

  @Scheduled(
      every = "${muster.oncall.timers:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "escalation")
  void wake() {
    if (migrations.isDone()) {
      run();
      lateness.measure(time);
    }
  }

  /** Fires everything that is due; returns how many alerts went on. */
  public int run() {
    return DueWork.drain("escalation", this);
  }

  @Override
  public int work(int most, List<UUID> claimed) {
    var now = time.instant();
    var due = table.claim(now, most);
    due.forEach(each -> claimed.add(each.alert().id()));
    var byStatus = due.stream().collect(Collectors.groupingBy(EscalationTable.Due::status));
    byStatus
        .getOrDefault(EscalationStatus.HELD, List.of())
        .forEach(held -> actions.timeOut(held.alert()));
    escalations.goOn(byStatus.getOrDefault(EscalationStatus.ACTIVE, List.of()), now);
    return due.size();
  }

  @Override
  public void putOff(UUID alertId) {
    table.putOff(alertId, time.instant());
  }
}
