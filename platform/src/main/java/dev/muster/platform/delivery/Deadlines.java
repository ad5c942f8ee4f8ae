package dev.muster.platform.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends calls that take longer than the provider time-out, however slowly the other side drips its
 * answer; socket time-outs alone only bound each read.
 */
@ApplicationScoped
public class Deadlines {
  private final DeliveryConfig config;
  private final ScheduledThreadPoolExecutor timer;

  Deadlines(DeliveryConfig config) {
    this.config = config;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              var thread = new Thread(work, "delivery-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** A call that is being watched; closing it ends the watch. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param cut ends the call from another thread; must not block
   */
  public Watch watch(Runnable cut) {
    var pending = timer.schedule(cut, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    return () -> pending.cancel(false);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
