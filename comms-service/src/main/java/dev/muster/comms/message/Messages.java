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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

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
    List<DeliveryRequest> deliveryRequests = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (Mail mail : mails) {
      Rendered words = templates.render(mail.template(), mail.language(), mail.variables());
      UUID id = Ids.next();
      if (words.missing().isEmpty()) {
        deliveryRequests.add(
            DeliveryRequest.email(mail.to(), content(mail, words))
                .about(KIND, id)
                .priority(priority)
                .idempotencyKey("message/" + id));
      } else {
        LOG.errorf("mail held key=%s missing=%s", mail.template().key(), words.missing());
      }
      rows.add(row(id, mail, words));
    }
    deliveries.enqueueAll(deliveryRequests);
    sql.batch(
        """
        insert into message
          (id, kind, recipient, person_id, subscriber_id, language, subject, template_version,
           incident_id, page_id, post_update_id, state, error, attempts, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
        """,
        rows);
  }

  private Object[] row(UUID id, Mail mail, Rendered words) {
    Mail.About about = mail.about();
    return new Object[] {
      id,
      mail.template().key(),
      Addresses.masked(mail.to()),
      about.personId(),
      about.subscriberId(),
      words.language(),
      words.subject(),
      words.version(),
      about.incidentId(),
      about.pageId(),
      about.postUpdateId(),
      words.missing().isEmpty() ? "PENDING" : "HELD",
      words.missing().isEmpty() ? null : "missing: " + String.join(", ", words.missing()),
      time.instant()
    };
  }

  private static EmailContent content(Mail mail, Rendered words) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    headers.putAll(mail.headers());
    return new EmailContent(
        words.subject(),
        words.body(),
        MailHtml.of(words.language(), words.subject(), words.body()),
        headers,
        words.language());
  }
}
