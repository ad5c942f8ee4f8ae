package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.SmsText;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.i18n.Shortened;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Text messages, at turning points only; a long title gives way to the link. */
@ApplicationScoped
class SmsWriter implements Writer {
  private static final int SEGMENTS = 3;
  private static final int SHORTEST_TITLE = 8;
  private static final int STEP = 8;

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
    Rendered words =
        wording.once("sms " + language, Rendered.class, () -> fitting(wording, language));
    return Optional.of(
        Letters.of(
            fanOut,
            reader,
            wording.announcement().post().incidentId(),
            words,
            wording.title(language),
            () -> DeliveryRequest.sms(reader.address(), SmsText.fit(words.body(), SEGMENTS))));
  }

  private static Rendered fitting(Wording wording, Locale language) {
    String title = wording.title(language);
    Rendered words = wording.words(TemplateKey.SUBSCRIBER_SMS, language);
    for (int length = title.length();
        length > SHORTEST_TITLE && SmsText.of(words.body()).segments().size() > SEGMENTS;
        length -= STEP) {
      words =
          wording.words(
              TemplateKey.SUBSCRIBER_SMS, language, Map.of("title", Shortened.to(length, title)));
    }
    return words;
  }
}
