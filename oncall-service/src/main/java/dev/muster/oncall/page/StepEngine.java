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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Sends the later messages of pages when their notification rules say so. */
@ApplicationScoped
public class StepEngine implements DueWork.Rows {
  private final StepTable steps;
  private final PageTable pages;
  private final PageMessages messages;
  private final OnCallDirectory directory;
  private final Deliveries deliveries;
  private final Migrations migrations;
  private final InstantSource time;

  StepEngine(
      StepTable steps,
      PageTable pages,
      PageMessages messages,
      OnCallDirectory directory,
      Deliveries deliveries,
      Migrations migrations,
      InstantSource time) {
    this.steps = steps;
    this.pages = pages;
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
  public boolean workOnOne(AtomicReference<UUID> claimed) {
    var now = time.instant();
    var claim = steps.claim(now);
    if (claim.isEmpty()) {
      return false;
    }
    claimed.set(claim.get().stepId());
    send(claim.get(), now);
    return true;
  }

  private void send(StepTable.Due due, Instant now) {
    var person = directory.person(due.personId());
    var method = person.flatMap(known -> method(known, due.methodId(), now));
    if (method.isEmpty()) {
      pages.skipped(due.stepId(), now);
      return;
    }
    pages.queued(due.stepId(), method.get(), now);
    deliveries.enqueue(
        messages.request(
            due.alert(),
            due.pageId(),
            due.stepId(),
            due.level(),
            person.orElseThrow(),
            method.get()));
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
