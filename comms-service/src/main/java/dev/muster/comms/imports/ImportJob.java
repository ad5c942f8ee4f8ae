package dev.muster.comms.imports;

import dev.muster.comms.external.ExternalFailure;
import dev.muster.comms.imports.ImportFetch.Read;
import dev.muster.comms.imports.ImportItems.Work;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads other Statuspages, one request at a time, and works through what was read, one batch in one
 * transaction: a service that dies goes on where it stood.
 */
@ApplicationScoped
public class ImportJob {
  private static final Logger LOG = Logger.getLogger(ImportJob.class);
  private static final int BATCH = 25;

  private final PageImportRepository imports;
  private final ImportReading reading;
  private final ImportFetch fetch;
  private final ImportItems items;
  private final ImportWorker worker;
  private final Migrations migrations;
  private final InstantSource time;

  ImportJob(
      PageImportRepository imports,
      ImportReading reading,
      ImportFetch fetch,
      ImportItems items,
      ImportWorker worker,
      Migrations migrations,
      InstantSource time) {
    this.imports = imports;
    this.reading = reading;
    this.fetch = fetch;
    this.items = items;
    this.worker = worker;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "page-imports",
      every = "${muster.imports.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    boolean busy = true;
    while (busy) {
      busy = read() || work();
    }
  }

  /** Makes the next request that is due; false when none is. */
  boolean read() {
    Optional<ImportReading.Claim> claim = QuarkusTransaction.requiringNew().call(reading::claim);
    claim.ifPresent(this::read);
    return claim.isPresent();
  }

  private void read(ImportReading.Claim claim) {
    try {
      Read found = fetch.read(claim.access(), claim.step(), claim.page());
      QuarkusTransaction.requiringNew().run(() -> reading.keep(claim, found));
    } catch (ExternalFailure failure) {
      QuarkusTransaction.requiringNew().run(() -> reading.failed(claim, failure));
    } catch (ImportDocumentException wrong) {
      QuarkusTransaction.requiringNew()
          .run(() -> reading.unreadable(claim, wrong.path() + " " + wrong.getMessage()));
    }
  }

  /** Works on the next batch; false when nothing waits. */
  boolean work() {
    UUID[] at = new UUID[1];
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<PageImport> due = imports.due(ImportState.RUNNING, time.instant());
                due.ifPresent(
                    run -> {
                      at[0] = run.id();
                      batch(run, BATCH);
                    });
                return due.isPresent();
              });
    } catch (RuntimeException broken) {
      LOG.infof("import batch is tried one by one import=%s: %s", at[0], broken.getMessage());
      return at[0] != null && oneByOne(at[0]);
    }
  }

  private void batch(PageImport run, int count) {
    List<Work> batch = items.waiting(run.id(), count);
    if (batch.isEmpty()) {
      run.done(time.instant());
    } else {
      worker.work(run, batch);
    }
  }

  /** One object does not fit: the others of its batch are made all the same. */
  private boolean oneByOne(UUID importId) {
    for (int i = 0; i < BATCH; i++) {
      try {
        QuarkusTransaction.requiringNew()
            .run(() -> imports.locked(importId).ifPresent(run -> batch(run, 1)));
      } catch (RuntimeException broken) {
        QuarkusTransaction.requiringNew().run(() -> fail(importId, reason(broken)));
      }
    }
    return true;
  }

  private void fail(UUID importId, String reason) {
    imports
        .locked(importId)
        .ifPresent(
            run ->
                items
                    .waiting(importId, 1)
                    .forEach(
                        work ->
                            items.done(
                                importId, work.item(), ImportAction.FAIL, reason, time.instant())));
  }

  private static String reason(RuntimeException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refused) {
        return refused.problem().code();
      }
    }
    LOG.warn("an object cannot be imported", broken);
    return "unexpected";
  }
}
