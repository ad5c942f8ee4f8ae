package dev.muster.oncall.page;

import dev.muster.oncall.escalation.DueWork;
import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * In a storm, sends what waits for a contact method as one message once the pause after the one
 * before is over. What is being changed by somebody at that moment waits for the next.
 */
@ApplicationScoped
class BundleEngine implements DueWork.Rows {
  private static final int METHODS_AT_ONCE = 16;
  private static final int STEPS_AT_ONCE = 4_000;

  private final BundleTable bundles;
  private final StepTable steps;
  private final StepSender sender;
  private final Migrations migrations;
  private final InstantSource time;

  BundleEngine(
      BundleTable bundles,
      StepTable steps,
      StepSender sender,
      Migrations migrations,
      InstantSource time) {
    this.bundles = bundles;
    this.steps = steps;
    this.sender = sender;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "${muster.oncall.timers:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "page-bundles")
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Sends everything that has waited long enough; returns how many messages went into bundles. */
  int run() {
    return DueWork.drain("page-bundles", this);
  }

  @Override
  public int work(int most, List<UUID> claimed) {
    var now = time.instant();
    var methods = bundles.claim(now, Math.min(most, METHODS_AT_ONCE));
    claimed.addAll(methods);
    var waiting = steps.claimWaiting(methods, STEPS_AT_ONCE);
    waiting.stream()
        .collect(
            Collectors.groupingBy(StepTable.Due::methodId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(ofOne -> sender.together(ofOne, now));
    return waiting.size();
  }

  @Override
  public void putOff(UUID methodId) {
    bundles.putOff(methodId, time.instant());
  }
}
