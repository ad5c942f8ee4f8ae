package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.platform.delivery.DeliveryFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Hears what the chat tells: stores it while the chat waits, and takes it in afterwards. */
@ApplicationScoped
public class Hearing {
  private static final Logger LOG = Logger.getLogger(Hearing.class);
  private static final int MOST = 200;
  private static final int MOST_FAILURES = 8;
  private static final int MOST_PATIENCE = 3;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ChatEvents events;
  private final Inbound inbound;
  private final InstantSource time;

  Hearing(ChatEvents events, Inbound inbound, InstantSource time) {
    this.events = events;
    this.inbound = inbound;
    this.time = time;
  }

  /** Stores an event about the channel of a war room, once; any other is nothing to us. */
  @Transactional
  public void hear(String eventId, JsonNode event) {
    if (inbound.isOfRoom(event)) {
      events.add(eventId, event, time.instant());
    }
  }

  @Scheduled(
      identity = "chat-events",
      every = "${muster.incident.chat-events.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void takeIn() {
    for (int taken = 0; taken < MOST; taken++) {
      if (!QuarkusTransaction.requiringNew().call(this::takeOne)) {
        return;
      }
    }
  }

  private boolean takeOne() {
    var next = events.take(time.instant());
    next.ifPresent(this::take);
    return next.isPresent();
  }

  private void take(ChatEvents.Waiting event) {
    try {
      if (inbound.take(event.body(), event.failures() < MOST_PATIENCE)) {
        events.done(event.id());
      } else {
        again(event, "the message is not known yet");
      }
    } catch (DeliveryFailure failure) {
      again(event, failure.getMessage());
    }
  }

  private void again(ChatEvents.Waiting event, String error) {
    var last = event.failures() + 1 >= MOST_FAILURES;
    if (last) {
      LOG.errorf("a message of the chat is given up event=%s: %s", event.id(), error);
    }
    var pause = PAUSE.multipliedBy(1L << event.failures());
    events.failed(event.id(), error, last ? null : time.instant().plus(pause));
  }
}
