package dev.muster.oncall.page;

import dev.muster.oncall.escalation.DueWork;
import dev.muster.oncall.storm.StormGate;
import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Sends the later messages of pages when their notification rules say so. */
@ApplicationScoped
public class StepEngine implements DueWork.Rows {
  private final StepTable steps;
  private final PageTable pages;
  private final PageLedger ledger;
  private final StormGate gate;
  private final StepSender sender;
  private final Migrations migrations;
  private final InstantSource time;

  StepEngine(
      StepTable steps,
      PageTable pages,
      PageLedger ledger,
      StormGate gate,
      StepSender sender,
      Migrations migrations,
      InstantSource time) {
    this.steps = steps;
    this.pages = pages;
    this.ledger = ledger;
    this.gate = gate;
    this.sender = sender;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "${muster.oncall.timers:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "page-steps")
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Sends everything that is due; returns how many messages that were. */
  public int run() {
    return DueWork.drain("page-steps", this);
  }

  @Override
  public int work(int most, List<UUID> claimed) {
    var now = time.instant();
    var due = steps.claim(now, most);
    due.forEach(each -> claimed.add(each.stepId()));
    var waiting = gate.waiting(due.stream().map(StepEngine::gated).toList(), now);
    pages.status(waiting, StepStatus.WAITING);
    ledger.waiting(waiting, now);
    sender.singly(due.stream().filter(each -> !waiting.contains(each.stepId())).toList(), now);
    return due.size();
  }

  private static StormGate.Due gated(StepTable.Due due) {
    return new StormGate.Due(due.stepId(), due.methodId(), due.channel());
  }

  @Override
  public void putOff(UUID stepId) {
    steps.putOff(stepId, time.instant());
  }
}
