package dev.muster.comms.fanout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberSecrets;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Messages through incoming webhooks of Slack. */
@ApplicationScoped
class SlackWriter implements Writer {
  private final SubscriberSecrets secrets;

  SlackWriter(SubscriberSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Channel channel() {
    return Channel.SLACK;
  }

  @Override
  public Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader) {
    Rendered words = wording.phrases().slack(reader.language());
    return Optional.of(
        Letters.of(
            fanOut,
            reader,
            wording.announcement().post().incidentId(),
            words,
            words.subject(),
            () ->
                DeliveryRequest.slackWebhook(
                    secrets.url(reader.id(), reader.sealedUrl()),
                    reader.address(),
                    ChannelText.slack(words.subject(), wording.filled(words.body(), reader)),
                    JsonNodeFactory.instance.arrayNode())));
  }
}
