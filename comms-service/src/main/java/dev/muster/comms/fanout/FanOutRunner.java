package dev.muster.comms.fanout;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.Priority;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes fan-outs on, batch by batch and in turns, as long as the delivery queue is not full of what
 * they wrote before; one that fails stops no other.
 */
@ApplicationScoped
public class FanOutRunner {
  private static final Logger LOG = Logger.getLogger(FanOutRunner.class);

  private final FanOuts fanOuts;
  private final FanOutBatches batches;
  private final Deliveries deliveries;
  private final Migrations migrations;
  private final InstantSource time;
  private final int backlog;

  FanOutRunner(
      FanOuts fanOuts,
      FanOutBatches batches,
      Deliveries deliveries,
      Migrations migrations,
      InstantSource time,
      @ConfigProperty(name = "muster.fan-out.backlog") int backlog) {
    this.fanOuts = fanOuts;
    this.batches = batches;
    this.deliveries = deliveries;
    this.migrations = migrations;
    this.time = time;
    this.backlog = backlog;
  }

  @Scheduled(
      identity = "fan-out",
      every = "${muster.fan-out.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Goes on until nothing is left or enough waits to be sent; returns how many batches it took. */
  public int run() {
    Set<UUID> failed = new HashSet<>();
    int taken = 0;
    while (!deliveries.isBacklog(Priority.BULK, backlog) && takeOne(failed)) {
      taken++;
    }
    return taken;
  }

  private boolean takeOne(Set<UUID> failed) {
    AtomicReference<UUID> current = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<FanOut> turn = fanOuts.claim(time.instant(), failed);
                turn.ifPresent(fanOut -> current.set(fanOut.id()));
                turn.ifPresent(batches::take);
                return turn.isPresent();
              });
    } catch (RuntimeException broken) {
      LOG.warnf("fan-out waits: %s id=%s", broken.getMessage(), current.get());
      return Optional.ofNullable(current.get()).map(failed::add).orElse(false);
    }
  }
}
