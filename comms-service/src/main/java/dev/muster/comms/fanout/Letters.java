package dev.muster.comms.fanout;

import dev.muster.comms.message.Addresses;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.Messages;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.id.Ids;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Makes lines of the log for messages of a fan-out. */
final class Letters {
  private static final Logger LOG = Logger.getLogger(Letters.class);

  private Letters() {}

  /**
   * A message in the words of a template; one whose words lack a value, or whose secret address
   * cannot be opened any more, is held.
   *
   * @param subject as it is logged
   */
  static OutgoingMessage of(
      FanOut fanOut,
      Reader reader,
      UUID incidentId,
      Rendered words,
      String subject,
      Supplier<DeliveryRequest> request) {
    String held = Messages.held(words);
    return held == null
        ? of(fanOut, reader, incidentId, words.key().key(), words, subject, request)
        : letter(fanOut, reader, incidentId, words.key().key(), words, subject, held, null);
  }

  /**
   * A message that no template words.
   *
   * @param words null when there are none
   */
  static OutgoingMessage of(
      FanOut fanOut,
      Reader reader,
      UUID incidentId,
      String kind,
      Rendered words,
      String subject,
      Supplier<DeliveryRequest> request) {
    try {
      return letter(fanOut, reader, incidentId, kind, words, subject, null, request.get());
    } catch (IllegalArgumentException unreadable) {
      LOG.errorf(unreadable, "message held subscriber=%s", reader.id());
      return letter(fanOut, reader, incidentId, kind, words, subject, "its address is lost", null);
    }
  }

  private static OutgoingMessage letter(
      FanOut fanOut,
      Reader reader,
      UUID incidentId,
      String kind,
      Rendered words,
      String subject,
      String held,
      DeliveryRequest request) {
    return new OutgoingMessage(
        Ids.next(),
        reader.channel().name(),
        kind,
        shown(reader),
        words == null ? reader.language().getLanguage() : words.language(),
        subject,
        words == null ? 0 : words.version(),
        new Mail.About(null, reader.id(), incidentId, fanOut.pageId(), fanOut.postUpdateId()),
        fanOut.id(),
        held,
        request);
  }

  private static String shown(Reader reader) {
    return switch (reader.channel()) {
      case EMAIL -> Addresses.masked(reader.address());
      case SMS -> Addresses.maskedNumber(reader.address());
      case WEBHOOK, SLACK, TEAMS -> reader.address();
    };
  }
}
