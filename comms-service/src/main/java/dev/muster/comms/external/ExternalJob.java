package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.external.ExternalClaims.Claim;
import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Brings external pages to what we say: one request at a time, outside of any transaction. */
@ApplicationScoped
public class ExternalJob {
  private final ExternalPlanner planner;
  private final ExternalClaims claims;
  private final ExternalCalls calls;
  private final ExternalRecorder recorder;
  private final Migrations migrations;

  ExternalJob(
      ExternalPlanner planner,
      ExternalClaims claims,
      ExternalCalls calls,
      ExternalRecorder recorder,
      Migrations migrations) {
    this.planner = planner;
    this.claims = claims;
    this.calls = calls;
    this.recorder = recorder;
    this.migrations = migrations;
  }

  @Scheduled(
      identity = "external-pages",
      every = "${muster.external.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    planner.planAll();
    boolean asked = true;
    while (asked) {
      asked = ask();
    }
  }

  /** Makes the next request that is due; false when none is. */
  boolean ask() {
    Optional<Claim> claim = QuarkusTransaction.requiringNew().call(claims::next);
    claim.ifPresent(this::ask);
    return claim.isPresent();
  }

  private void ask(Claim claim) {
    try {
      JsonNode document = calls.make(claim.access(), claim.task());
      keep(claim, document);
    } catch (ExternalFailure failure) {
      QuarkusTransaction.requiringNew().run(() -> recorder.failed(claim, failure));
    }
  }

  private void keep(Claim claim, JsonNode document) throws ExternalFailure {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                try {
                  recorder.answered(claim, document);
                } catch (ExternalFailure failure) {
                  throw new UnreadableException(failure);
                }
              });
    } catch (UnreadableException unreadable) {
      throw unreadable.failure;
    }
  }

  /** Takes what was kept so far of an answer back. */
  private static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExternalFailure failure;

    UnreadableException(ExternalFailure failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
