package dev.muster.platform.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Starts no scheduled job any more once the service is asked to end, before anything that jobs need
 * is closed.
 */
@ApplicationScoped
class JobsRest {
  private static final int FIRST = 1;

  private final Scheduler scheduler;

  JobsRest(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
    scheduler.pause();
  }
}
