package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberSecrets;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Cards through workflows of Microsoft Teams. */
@ApplicationScoped
class TeamsWriter implements Writer {
  /** A card may not be larger than 28 KB; six bytes are the most that a character takes. */
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
    Rendered words = wording.phrases().teams(reader.language());
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
