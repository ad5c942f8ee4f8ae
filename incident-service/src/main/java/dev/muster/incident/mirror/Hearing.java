package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.incident.mirror.ChatMessage.What;
import dev.muster.platform.delivery.DeliveryFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Hears what the chat tells: stores it while the chat waits, and takes it in afterwards. What was
 * stored is tried until it works; the chat is asked outside of any transaction.
 */
@ApplicationScoped
public class Hearing {
  private static final Logger LOG = Logger.getLogger(Hearing.class);
  private static final int MOST = 200;
  private static final int MOST_PATIENCE = 3;
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

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
      if (!takeOne()) {
        return;
      }
    }
  }

  private boolean takeOne() {
    var next = QuarkusTransaction.requiringNew().call(() -> events.take(time.instant()));
    next.ifPresent(this::take);
    return next.isPresent();
  }

  /** What cannot be taken in, for whatever reason, stands in the way of nothing else. */
  private void take(ChatEvents.Waiting event) {
    try {
      var said = inbound.understood(event.body());
      if (!QuarkusTransaction.requiringNew().call(() -> written(event, said))) {
        again(event, "the message is not known yet");
      }
    } catch (DeliveryFailure failure) {
      again(event, failure.getMessage());
    } catch (RuntimeException unexpected) {
      LOG.errorf(unexpected, "a message of the chat is not taken in event=%s", event.id());
      again(event, unexpected.getClass().getSimpleName());
    }
  }

  /** False when the message that it is about is not known yet and may come. */
  private boolean written(ChatEvents.Waiting event, Optional<Inbound.Said> said) {
    if (said.filter(what -> isEarly(event, what)).isPresent()) {
      return false;
    }
    if (events.done(event)) {
      said.filter(what -> !isGone(what.message())).ifPresent(inbound::write);
    }
    return true;
  }

  private boolean isEarly(ChatEvents.Waiting event, Inbound.Said said) {
    var message = said.message();
    return message.what() != What.WRITTEN
        && inbound.isUnknown(message)
        && (event.failures() < MOST_PATIENCE || events.isWaiting(message.channel(), message.ts()));
  }

  /** A deletion does not wait for its message for ever; what comes afterwards is gone. */
  private boolean isGone(ChatMessage message) {
    return message.what() != What.DELETED
        && inbound.isUnknown(message)
        && events.wasDeleted(message.channel(), message.ts());
  }

  private void again(ChatEvents.Waiting event, String error) {
    var pause = PAUSE.multipliedBy(1L << Math.min(event.failures(), MOST_DOUBLINGS));
    var again = time.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    QuarkusTransaction.requiringNew().run(() -> events.failed(event, error, again));
  }
}
