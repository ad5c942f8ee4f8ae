package dev.muster.comms.message;

import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.MailHtml;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts mail into words, hands it to the delivery queue and writes it down, all in one commit. */
@ApplicationScoped
public class Messages {
  /** Under this name the delivery queue tells us what became of a message. */
  public static final String KIND = "comms.message";

  private static final Logger LOG = Logger.getLogger(Messages.class);

  private final Templates templates;
  private final Deliveries deliveries;
  private final Sql sql;
  private final InstantSource time;

  Messages(Templates templates, Deliveries deliveries, Sql sql, InstantSource time) {
    this.templates = templates;
    this.deliveries = deliveries;
    this.sql = sql;
    this.time = time;
  }

  /** Sends one mail. Demands a transaction. */
  public void send(Mail mail, Priority priority) {
    sendAll(List.of(mail), priority);
  }

  /**
   * Sends many mails in two round trips; one that lacks a value for its words is held, with the
   * names of what is missing, and never sent with blanks. Demands a transaction.
   */
  public void sendAll(Collection<Mail> mails, Priority priority) {
    hand(mails.stream().map(this::worded).toList(), priority);
  }

  /** Hands over what is in words already, in two round trips. Demands a transaction. */
  public void hand(Collection<OutgoingMessage> outgoing, Priority priority) {
    deliveries.enqueueAll(
        outgoing.stream()
            .filter(message -> message.request() != null)
            .map(message -> named(message.request(), message.id()).priority(priority))
            .toList());
    Instant now = time.instant();
    sql.batch(
        """
        insert into message
          (id, channel, kind, recipient, person_id, subscriber_id, language, subject,
           template_version, incident_id, page_id, post_update_id, fan_out_id, state, error,
           attempts, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
        """,
        outgoing.stream().map(message -> row(message, now)).toList());
  }

  /** A delivery that tells us what became of a message, and brings it once. */
  static DeliveryRequest named(DeliveryRequest request, UUID messageId) {
    return request.about(KIND, messageId).idempotencyKey("message/" + messageId);
  }

  private OutgoingMessage worded(Mail mail) {
    Rendered words = templates.render(mail.template(), mail.language(), mail.variables());
    if (!words.missing().isEmpty()) {
      LOG.errorf("mail held key=%s missing=%s", mail.template().key(), words.missing());
    }
    return new OutgoingMessage(
        Ids.next(),
        "EMAIL",
        mail.template().key(),
        Addresses.masked(mail.to()),
        words.language(),
        words.subject(),
        words.version(),
        mail.about(),
        null,
        held(words),
        words.missing().isEmpty() ? DeliveryRequest.email(mail.to(), content(mail, words)) : null);
  }

  /** Why words must not go out; null when they may. */
  public static @Nullable String held(Rendered words) {
    return words.missing().isEmpty() ? null : "missing: " + String.join(", ", words.missing());
  }

  private static Object[] row(OutgoingMessage message, Instant now) {
    Mail.About about = message.about();
    return new Object[] {
      message.id(),
      message.channel(),
      message.kind(),
      message.recipient(),
      about.personId(),
      about.subscriberId(),
      message.language(),
      message.subject(),
      message.templateVersion(),
      about.incidentId(),
      about.pageId(),
      about.postUpdateId(),
      message.fanOutId(),
      message.request() == null ? MessageState.HELD : MessageState.PENDING,
      message.held(),
      now
    };
  }

  private static EmailContent content(Mail mail, Rendered words) {
    return new EmailContent(
        words.subject(),
        words.body(),
        MailHtml.of(words.language(), words.subject(), words.body()),
        mail.headers(),
        words.language(),
        mail.calendar());
  }
}
