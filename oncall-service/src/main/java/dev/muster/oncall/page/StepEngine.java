package dev.muster.oncall.page;

import dev.muster.oncall.escalation.DueWork;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.delivery.Deliveries;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends the later messages of pages when their notification rules say so. */
@ApplicationScoped
public class StepEngine implements DueWork.Rows {
  private final StepTable steps;
  private final PageTable pages;
  private final PageLedger ledger;
  private final PageMessages messages;
  private final OnCallDirectory directory;
  private final Deliveries deliveries;
  private final Migrations migrations;
  private final InstantSource time;

  StepEngine(
      StepTable steps,
      PageTable pages,
      PageLedger ledger,
      PageMessages messages,
      OnCallDirectory directory,
      Deliveries deliveries,
      Migrations migrations,
      InstantSource time) {
    this.steps = steps;
    this.pages = pages;
    this.ledger = ledger;
    this.messages = messages;
    this.directory = directory;
    this.deliveries = deliveries;
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
    send(due, now);
    return due.size();
  }

  private void send(List<StepTable.Due> due, Instant now) {
    var methods = new LinkedHashMap<UUID, ReachableMethod>();
    var wanted = new ArrayList<DueMessage>();
    var skipped = new ArrayList<UUID>();
    for (var each : due) {
      var person = directory.person(each.personId());
      var method = person.flatMap(known -> method(known, each.methodId(), now));
      if (method.isEmpty()) {
        skipped.add(each.stepId());
      } else {
        methods.put(each.stepId(), method.get());
        wanted.add(each.message(person.orElseThrow(), method.get()));
      }
    }
    pages.status(skipped, StepStatus.SKIPPED);
    ledger.skipped(skipped, now);
    pages.status(methods.keySet(), StepStatus.QUEUED);
    ledger.queued(methods, now);
    deliveries.enqueueAll(messages.requests(wanted));
  }

  /** The planned method, or what else reaches the person if it was removed meanwhile. */
  private static Optional<ReachableMethod> method(
      ReachablePerson person, UUID methodId, Instant now) {
    return person.methods().stream()
        .filter(method -> method.id().equals(methodId) && method.verified())
        .findFirst()
        .or(
            () ->
                NotificationPlan.of(person, Urgency.HIGH, now).stream()
                    .map(PlannedStep::method)
                    .findFirst());
  }

  @Override
  public void putOff(UUID stepId) {
    steps.putOff(stepId, time.instant());
  }
}
