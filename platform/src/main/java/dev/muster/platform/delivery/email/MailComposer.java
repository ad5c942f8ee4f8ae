package dev.muster.platform.delivery.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.delivery.OutgoingDelivery;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Makes the message of a delivery; every attempt gives the same one, Message-ID included. */
final class MailComposer {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(REQUEST|CANCEL|PUBLISH)\\b");

  private final String from;
  private final Optional<String> bounces;
  private final Optional<MailSigner> signer;
  private final InstantSource time;
  private final ObjectMapper json = EventJson.mapper();

  /**
   * @param bounces see {@link SmtpConfig#bounceAddress()}
   */
  MailComposer(
      String from, Optional<String> bounces, Optional<MailSigner> signer, InstantSource time) {
    this.from = from;
    this.bounces = bounces;
    this.signer = signer;
    this.time = time;
  }

  MimeMessage compose(Session session, OutgoingDelivery delivery)
      throws MessagingException, DeliveryFailure {
    var content = content(delivery);
    var sender = sender();
    var message = new IdentifiedMessage(session, messageId(delivery, sender));
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, recipient(delivery));
    message.setSubject(content.subject(), UTF_8);
    message.setSentDate(Date.from(time.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (content.language() != null) {
      message.setHeader("Content-Language", content.language());
    }
    for (var header : content.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    if (content.html() == null) {
      message.setText(lines(content.text()), UTF_8);
    } else {
      message.setContent(alternatives(content));
    }
    bounces.ifPresent(address -> message.setEnvelopeFrom(BounceAddress.of(address, delivery.id())));
    message.saveChanges();
    return signer.isPresent() ? signer.get().signed(message) : message;
  }

  private static MimeMultipart alternatives(EmailContent content) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(lines(content.text()), UTF_8);
    var html = new MimeBodyPart();
    html.setText(lines(content.html()), UTF_8, "html");
    var parts = new MimeMultipart("alternative", text, html);
    if (content.calendar() != null) {
      var calendar = new MimeBodyPart();
      calendar.setText(lines(content.calendar()), UTF_8, "calendar");
      calendar.setHeader(
          "Content-Type", "text/calendar; charset=UTF-8; method=" + method(content.calendar()));
      parts.addBodyPart(calendar);
    }
    return parts;
  }

  /** What a mail program is to do with a calendar, which must be the same in header and text. */
  private static String method(String calendar) {
    var method = METHOD.matcher(calendar);
    return method.find() ? method.group(1) : "PUBLISH";
  }

  /** Text in mail ends its lines with CRLF before it is encoded (RFC 2046 section 4.1.1). */
  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }

  private EmailContent content(OutgoingDelivery delivery) throws DeliveryFailure {
    try {
      return json.treeToValue(delivery.payload(), EmailContent.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw DeliveryFailure.permanent("not an e-mail: " + e.getMessage(), e);
    }
  }

  private InternetAddress sender() throws DeliveryFailure {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw DeliveryFailure.configuration("muster.smtp.from is not an address: " + from, e);
    }
  }

  private static InternetAddress recipient(OutgoingDelivery delivery) throws DeliveryFailure {
    try {
      return new InternetAddress(delivery.destination(), true);
    } catch (AddressException e) {
      throw DeliveryFailure.permanent("not an e-mail address: " + e.getMessage(), e);
    }
  }

  /** Ids keep to characters that need no quoting in RFC 5322. */
  private static String messageId(OutgoingDelivery delivery, InternetAddress sender) {
    var address = sender.getAddress();
    var domain = address.substring(address.lastIndexOf('@') + 1);
    var id =
        delivery.idempotencyKey().replaceAll("[^A-Za-z0-9-]+", ".").replaceAll("^\\.|\\.$", "");
    return "<" + id + "@" + domain + ">";
  }

  /** A message that keeps the Message-ID it was given. */
  private static final class IdentifiedMessage extends SMTPMessage {
    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
