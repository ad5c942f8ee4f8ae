package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.SmsText;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Text messages, at turning points only. */
@ApplicationScoped
class SmsWriter implements Writer {
  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader) {
    if (!wording.announcement().isTurningPoint()) {
      return Optional.empty();
    }
    Locale language = reader.language();
    Rendered words = wording.phrases().sms(language);
    return Optional.of(
        Letters.of(
            fanOut,
            reader,
            wording.announcement().post().incidentId(),
            words,
            wording.title(language),
            () ->
                DeliveryRequest.sms(
                    reader.address(), SmsText.fit(words.body(), Phrases.SEGMENTS))));
  }
}
