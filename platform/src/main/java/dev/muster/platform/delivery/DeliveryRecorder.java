package dev.muster.platform.delivery;

import dev.muster.platform.database.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Stores how attempts ended, as many in one transaction as came together. While the database is
 * away it keeps the outcome and tries again, because forgetting it would send the delivery twice.
 */
@ApplicationScoped
class DeliveryRecorder {
  private static final Logger LOG = Logger.getLogger(DeliveryRecorder.class);
  private static final int MOST_AT_ONCE = 64;
  private static final int TRIES_WITH_LISTENER = 5;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Comparator<Finished> SAME_LOCK_ORDER =
      Comparator.comparing(
              (Finished attempt) ->
                  attempt.claim().ownerId() == null
                      ? attempt.claim().id()
                      : attempt.claim().ownerId())
          .thenComparing(attempt -> attempt.claim().id());

  private final DeliveryTable table;
  private final DeliveryListeners listeners;
  private final DeliveryReports reports;
  private final DeliveryClaims claims;
  private final DeliveryMetrics metrics;
  private final ConcurrentLinkedQueue<Finished> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock storing = new ReentrantLock();
  private final CountDownLatch stopping = new CountDownLatch(1);

  DeliveryRecorder(
      DeliveryTable table,
      DeliveryListeners listeners,
      DeliveryReports reports,
      DeliveryClaims claims,
      DeliveryMetrics metrics) {
    this.table = table;
    this.listeners = listeners;
    this.reports = reports;
    this.claims = claims;
    this.metrics = metrics;
  }

  /** After {@link DeliveryDispatcher} has waited for its calls. */
  void stop(@Observes @Priority(3000) ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Stores the outcome, or leaves it to the thread that is storing already.
   *
   * @param whenStored told the attempts of each batch that is done with
   */
  void record(Finished attempt, Consumer<List<Finished>> whenStored) {
    waiting.add(attempt);
    while (!waiting.isEmpty() && storing.tryLock()) {
      try {
        var batch = nextBatch();
        if (!batch.isEmpty()) {
          try {
            store(batch);
          } finally {
            whenStored.accept(batch);
          }
        }
      } finally {
        storing.unlock();
      }
    }
  }

  private List<Finished> nextBatch() {
    var batch = new ArrayList<Finished>();
    while (batch.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
      batch.add(waiting.poll());
    }
    batch.sort(SAME_LOCK_ORDER);
    return batch;
  }

  private void store(List<Finished> batch) {
    try {
      Transactions.run(() -> write(batch, true));
    } catch (RuntimeException e) {
      LOG.debugf(e, "storing %d outcomes one by one", batch.size());
      batch.forEach(this::storeAlone);
    }
  }

  private void storeAlone(Finished attempt) {
    int failures = 0;
    var pause = Duration.ofMillis(50);
    while (true) {
      var withListener = failures < TRIES_WITH_LISTENER;
      try {
        Transactions.run(() -> write(List.of(attempt), withListener));
        return;
      } catch (RuntimeException e) {
        if (!isDatabaseAway(e)) {
          failures++;
          metrics.listenerFailed(attempt.claim().channel());
          LOG.errorf(
              e, "outcome not stored id=%s status=%s", attempt.claim().id(), attempt.status());
        }
        if (failures > 2 * TRIES_WITH_LISTENER || isStoppedAfter(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private void write(List<Finished> batch, boolean withListener) {
    var ours = table.finish(claims.me(), batch);
    var counting = new ArrayList<Finished>();
    for (int i = 0; i < ours.length; i++) {
      if (ours[i]) {
        counting.add(batch.get(i));
      }
    }
    table.remember(counting);
    if (withListener) {
      listeners
          .of(counting, Finished::claim)
          .forEach(
              (listener, attempts) ->
                  listener.onOutcomes(attempts.stream().map(Finished::outcome).toList()));
      reports.apply(counting);
    }
  }

  private static boolean isDatabaseAway(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (DatabaseFailures.isUnavailable(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStoppedAfter(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
