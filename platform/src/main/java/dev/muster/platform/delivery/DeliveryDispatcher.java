package dev.muster.platform.delivery;

import dev.muster.platform.database.Migrations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Any number of processes may run one: a row is sent by who holds its lease, and
 * a kill repeats at most the calls that were being made, with the same idempotency keys.
 */
@ApplicationScoped
public class DeliveryDispatcher {
  private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final DeliveryClaims claims;
  private final DeliveryCall call;
  private final DeliveryRecorder recorder;
  private final Migrations migrations;
  private final DeliveryConfig config;
  private final ConcurrentHashMap<UUID, Claim> inFlight = new ConcurrentHashMap<>();
  private final Semaphore poked = new Semaphore(0);
  private volatile boolean waitsForRoom;
  private volatile boolean stopping;
  private ExecutorService calls;
  private Thread thread;

  DeliveryDispatcher(
      DeliveryClaims claims,
      DeliveryCall call,
      DeliveryRecorder recorder,
      Migrations migrations,
      DeliveryConfig config) {
    this.claims = claims;
    this.call = call;
    this.recorder = recorder;
    this.migrations = migrations;
    this.config = config;
  }

  void start(@Observes @jakarta.annotation.Priority(1000) StartupEvent event) {
    calls = Executors.newFixedThreadPool(config.concurrency(), threads("delivery-"));
    if (config.enabled()) {
      thread = threads("delivery-dispatcher-").newThread(this::run);
      thread.start();
    }
  }

  /** Takes nothing more, and lets the calls being made end and be stored. */
  void stop(@Observes @jakarta.annotation.Priority(2000) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    poke();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5).toMillis());
    }
    calls.shutdown();
    if (!calls.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warnf("%d deliveries were cut off by the shutdown", inFlight.size());
    }
  }

  /** Something was committed; look now instead of at the next poll. */
  public void poke() {
    poked.release();
  }

  /**
   * Starts what is due, as far as there is room; true when there may be more at once. Normally
   * called by the dispatcher's own thread.
   */
  synchronized boolean dispatch() {
    waitsForRoom = true;
    int room = config.concurrency() - inFlight.size();
    if (room <= 0) {
      return false;
    }
    var taken = claims.due(room(room));
    perform(taken.claims());
    waitsForRoom = taken.more();
    return taken.more() && room > taken.claims().size() && !taken.claims().isEmpty();
  }

  private DeliveryClaims.Room room(int free) {
    int others = free - config.reservedForPages();
    int lane = config.concurrency() - config.reservedForPages() - config.reservedForNormal();
    int bulk = (int) bulk().count();
    Map<String, Integer> bulkOf = new HashMap<>();
    config
        .bulkAtOnce()
        .forEach(
            (channel, most) ->
                bulkOf.put(
                    channel, most - (int) bulk().filter(c -> c.channel().equals(channel)).count()));
    return new DeliveryClaims.Room(
        free, others, Math.min(others, Math.max(1, lane) - bulk), bulkOf);
  }

  private Stream<Claim> bulk() {
    return inFlight.values().stream().filter(claim -> claim.priority() == Priority.BULK);
  }

  /** Starts again what dispatchers that are gone had started. */
  synchronized void takeOver() {
    int room = config.concurrency() - inFlight.size();
    if (room > 0) {
      perform(claims.abandoned(inFlight.keySet(), room).claims());
    }
  }

  boolean isIdle() {
    return inFlight.isEmpty();
  }

  private void run() {
    var lastPoll = System.nanoTime() - config.poll().toNanos();
    while (!stopping) {
      var pause = config.poll();
      try {
        if (migrations.isDone()) {
          if (System.nanoTime() - lastPoll >= config.poll().toNanos()) {
            lastPoll = System.nanoTime();
            takeOver();
          }
          if (dispatch()) {
            continue;
          }
        }
      } catch (RuntimeException e) {
        LOG.warnf("deliveries wait: %s", e.getMessage());
        LOG.debug("deliveries wait", e);
        pause = BACK_OFF;
      }
      try {
        if (poked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          poked.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void perform(List<Claim> claimed) {
    for (var claim : claimed) {
      inFlight.put(claim.id(), claim);
      try {
        calls.execute(() -> performAndStore(claim));
      } catch (RejectedExecutionException shuttingDown) {
        inFlight.remove(claim.id());
      }
    }
  }

  private void performAndStore(Claim claim) {
    Finished finished;
    try {
      finished = call.perform(claim);
    } catch (RuntimeException | Error fatal) {
      inFlight.remove(claim.id());
      throw fatal;
    }
    recorder.record(finished, this::stored);
  }

  private void stored(List<Finished> attempts) {
    attempts.forEach(attempt -> inFlight.remove(attempt.claim().id()));
    if (waitsForRoom) {
      poke();
    }
  }

  private static ThreadFactory threads(String name) {
    var number = new AtomicInteger();
    var loader = Thread.currentThread().getContextClassLoader();
    return work -> {
      var thread = new Thread(work, name + number.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      return thread;
    };
  }
}
