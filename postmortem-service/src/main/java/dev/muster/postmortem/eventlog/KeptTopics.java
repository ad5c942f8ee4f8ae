package dev.muster.postmortem.eventlog;

import dev.muster.contracts.EventTypes;
import dev.muster.contracts.Topics;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what nothing here acts upon, so that the log holds the facts of all services. */
@ApplicationScoped
public class KeptTopics {
  private final Inbox inbox;
  private final EventRouter alerts = keeping(Topics.ALERTS);
  private final EventRouter pages = keeping(Topics.PAGES);
  private final EventRouter communications = keeping(Topics.COMMUNICATIONS);
  private final EventRouter postmortems = keeping(Topics.POSTMORTEMS);

  KeptTopics(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("alerts")
  @Blocking
  void alert(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, alerts);
  }

  @Incoming("pages")
  @Blocking
  void page(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, pages);
  }

  @Incoming("communications")
  @Blocking
  void communication(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, communications);
  }

  @Incoming("postmortems")
  @Blocking
  void postmortem(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, postmortems);
  }

  private static EventRouter keeping(String topic) {
    EventRouter router = EventRouter.named("postmortem.log." + topic);
    EventTypes.topic(topic).orElseThrow().types().stream()
        .map(type -> EventTypes.classOf(type).orElseThrow())
        .forEach(type -> router.on(type, event -> {}));
    return router;
  }
}
