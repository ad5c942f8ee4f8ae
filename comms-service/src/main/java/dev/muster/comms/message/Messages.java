package dev.muster.comms.message;

import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Puts mail into words, hands it to the delivery queue and writes it down, all in one commit. */
@ApplicationScoped
public class Messages {
  /** Under this name the delivery queue tells us what became of a message. */
  public static final String KIND = "comms.message";

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

  /** Sends one mail; returns the id under which the log has it. Demands a transaction. */
  public UUID send(Mail mail, Priority priority) {
    Rendered words = templates.render(mail.template(), mail.language(), mail.variables());
    UUID id = Ids.next();
    UUID delivery =
        deliveries.enqueue(
            DeliveryRequest.email(mail.to(), content(mail, words))
                .about(KIND, id)
                .priority(priority));
    Mail.About about = mail.about();
    sql.update(
        """
        insert into message
          (id, kind, recipient, person_id, subscriber_id, language, subject, template,
           template_version, incident_id, page_id, post_update_id, delivery_id, state, attempts,
           created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)
        """,
        id,
        mail.template().key(),
        Addresses.masked(mail.to()),
        about.personId(),
        about.subscriberId(),
        words.language(),
        words.subject(),
        words.key().key(),
        words.version(),
        about.incidentId(),
        about.pageId(),
        about.postUpdateId(),
        delivery,
        time.instant());
    return id;
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
