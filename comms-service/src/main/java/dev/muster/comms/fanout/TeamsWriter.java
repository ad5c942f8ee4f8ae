package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberSecrets;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.i18n.Shortened;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Cards through workflows of Microsoft Teams. */
@ApplicationScoped
class TeamsWriter implements Writer {
  /** A card may not be larger than 28 KB; six bytes are the most that a character takes. */
  private static final int LONGEST_BODY = 4_000;

  private final SubscriberSecrets secrets;

  TeamsWriter(SubscriberSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Channel channel() {
    return Channel.TEAMS;
  }

  @Override
  public Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader) {
    Rendered words =
        wording.words(
            TemplateKey.SUBSCRIBER_CHANNEL,
            reader.language(),
            Map.of("body", Shortened.to(LONGEST_BODY, wording.body(reader.language()))));
    return Optional.of(
        Letters.of(
            fanOut,
            reader,
            wording.announcement().post().incidentId(),
            words,
            words.subject(),
            () ->
                DeliveryRequest.teams(
                    secrets.url(reader.id(), reader.sealedUrl()),
                    reader.address(),
                    ChannelText.teams(words.subject(), wording.filled(words.body(), reader)))));
  }
}
