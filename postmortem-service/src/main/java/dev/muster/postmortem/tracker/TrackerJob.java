package dev.muster.postmortem.tracker;

import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps action items and their issues the same: one task at a time, outside of transactions. */
@ApplicationScoped
public class TrackerJob {
  private final ItemFactsQuery facts;
  private final TrackerClaims claims;
  private final TrackerCalls calls;
  private final TrackerRecorder recorder;
  private final Migrations migrations;
  private final InstantSource time;

  TrackerJob(
      ItemFactsQuery facts,
      TrackerClaims claims,
      TrackerCalls calls,
      TrackerRecorder recorder,
      Migrations migrations,
      InstantSource time) {
    this.facts = facts;
    this.claims = claims;
    this.calls = calls;
    this.recorder = recorder;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "trackers",
      every = "${muster.trackers.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    QuarkusTransaction.requiringNew().run(() -> facts.noticeChanges(time.instant()));
    boolean asked = true;
    while (asked) {
      asked = ask();
    }
  }

  /** Does the next task that is due; false when none is. */
  boolean ask() {
    Optional<TrackerClaim> claim = QuarkusTransaction.requiringNew().call(claims::next);
    claim.ifPresent(this::ask);
    return claim.isPresent();
  }

  private void ask(TrackerClaim claim) {
    try {
      TrackerResult result = calls.make(claim.access(), claim.task());
      QuarkusTransaction.requiringNew().run(() -> recorder.answered(claim, result));
    } catch (TrackerFailure failure) {
      QuarkusTransaction.requiringNew().run(() -> recorder.failed(claim, failure));
    }
  }
}
