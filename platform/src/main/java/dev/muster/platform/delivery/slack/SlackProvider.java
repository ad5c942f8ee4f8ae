package dev.muster.platform.delivery.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;

/**
 * Posts messages, changes them, and answers who pressed a button. The Web API knows no idempotency
 * key: a post whose answer is lost is repeated, and the message with it.
 */
final class SlackProvider implements DeliveryProvider {
  private final SlackClient client;
  private final SlackPeople people;

  SlackProvider(SlackClient client, SlackPeople people) {
    this.client = client;
    this.people = people;
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var payload = delivery.payload();
    if (delivery.secrets().containsKey(SlackChannel.RESPONSE_URL)) {
      return respond(delivery);
    }
    return payload.has(SlackChannel.UPDATED) ? update(delivery) : post(delivery);
  }

  private Receipt post(OutgoingDelivery delivery) throws DeliveryFailure {
    var to = delivery.destination();
    var channel = to.contains("@") ? people.idOf(to) : to;
    var answer =
        client.call(
            slack ->
                slack.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .text(text(delivery))
                            .blocksAsString(blocks(delivery))
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    return receipt(answer.getChannel(), answer.getTs());
  }

  /** A message that is gone needs no change. */
  private Receipt update(OutgoingDelivery delivery) throws DeliveryFailure {
    var ts = delivery.payload().path(SlackChannel.UPDATED).asText();
    var answer =
        client.call(
            slack ->
                slack.chatUpdate(
                    r ->
                        r.channel(delivery.destination())
                            .ts(ts)
                            .text(text(delivery))
                            .blocksAsString(blocks(delivery))));
    return receipt(answer.getChannel(), answer.getTs());
  }

  private Receipt respond(OutgoingDelivery delivery) throws DeliveryFailure {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("response_type", "ephemeral")
            .put("replace_original", false)
            .put("text", text(delivery));
    client.respond(delivery.secrets().get(SlackChannel.RESPONSE_URL), body.toString());
    return Receipt.delivered(JsonNodeFactory.instance.objectNode());
  }

  private static String text(OutgoingDelivery delivery) {
    return delivery.payload().path("text").asText();
  }

  /** Null for a message of text alone. */
  private static String blocks(OutgoingDelivery delivery) {
    var blocks = delivery.payload().path("blocks");
    return blocks.isArray() && !blocks.isEmpty() ? blocks.toString() : null;
  }

  /** What names the message from now on. */
  private static Receipt receipt(String channel, String ts) {
    JsonNode details =
        JsonNodeFactory.instance
            .objectNode()
            .put(Receipt.REFERENCE, channel + "/" + ts)
            .put("channel", channel)
            .put("ts", ts);
    return Receipt.delivered(details);
  }
}
