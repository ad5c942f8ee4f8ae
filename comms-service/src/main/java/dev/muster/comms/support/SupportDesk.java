package dev.muster.comms.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.MailThread;
import dev.muster.comms.message.Messages;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.SupportRecipient;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.comms.words.RealValues;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Equips support as soon as an incident is declared (RUL-06): what to say is kept up to date in
 * every language, and told where the policy says at the beginning, with each change of the public
 * status and at the end (AUD-04). Drills and restricted incidents never reach it.
 */
@ApplicationScoped
public class SupportDesk {
  private static final Logger LOG = Logger.getLogger(SupportDesk.class);
  private static final Texts TEXTS = Texts.of("comms");
  private static final String AUDIENCE = "support";

  private final SupportBriefs briefs;
  private final RealValues real;
  private final Templates templates;
  private final Messages messages;
  private final MailThread threads;
  private final Deliveries deliveries;
  private final Links links;
  private final InstantSource time;

  SupportDesk(
      SupportBriefs briefs,
      RealValues real,
      Templates templates,
      Messages messages,
      MailThread threads,
      Deliveries deliveries,
      Links links,
      InstantSource time) {
    this.briefs = briefs;
    this.real = real;
    this.templates = templates;
    this.messages = messages;
    this.threads = threads;
    this.deliveries = deliveries;
    this.links = links;
    this.time = time;
  }

  /**
   * An incident is now what it is, and so is what the status page says of it.
   *
   * @param announce whether support is told, and not only finds it on its page
   */
  public void follow(KnownIncident incident, CommsPolicy policy, boolean announce) {
    if (incident.confidential()) {
      briefs.forget(incident.id());
      return;
    }
    if (!incident.open() && briefs.find(incident.id()).isEmpty()) {
      return;
    }
    Map<String, SupportWords> words = new LinkedHashMap<>();
    for (Locale language : Languages.all()) {
      Map<String, Object> values = values(incident, language);
      words.put(
          language.getLanguage(),
          new SupportWords(
              templates.render(TemplateKey.SUPPORT_TALKING_POINTS, language, values).body(),
              templates.render(TemplateKey.SUPPORT_ANSWER, language, values).body()));
    }
    briefs.keep(incident, words, time.instant());
    if (announce) {
      policy.support().forEach(recipient -> tell(recipient, incident));
    }
  }

  private void tell(SupportRecipient recipient, KnownIncident incident) {
    Map<String, Object> values = values(incident, recipient.language());
    switch (recipient.channel()) {
      case EMAIL ->
          messages.send(
              new Mail(
                  recipient.address(),
                  recipient.language(),
                  TemplateKey.SUPPORT_UPDATE,
                  values,
                  threads.under(AUDIENCE, incident.id()),
                  new Mail.About(null, null, incident.id(), null, null)),
              Priority.NORMAL);
      case SLACK -> post(recipient, values);
    }
  }

  private void post(SupportRecipient recipient, Map<String, Object> values) {
    Rendered words = templates.render(TemplateKey.SUPPORT_UPDATE, recipient.language(), values);
    if (!words.missing().isEmpty()) {
      LOG.errorf("support not told channel=%s missing=%s", recipient.address(), words.missing());
      return;
    }
    deliveries.enqueue(
        DeliveryRequest.slack(
            recipient.address(),
            ChannelText.slack(words.subject(), words.body()),
            JsonNodeFactory.instance.arrayNode()));
  }

  /** In customers' words: services go by the names that the status page gives them. */
  private Map<String, Object> values(KnownIncident incident, Locale language) {
    Map<String, Object> values =
        real.of(incident, real.published(incident.id()).orElse(null), language, AUDIENCE);
    Object components = values.get("components");
    values.put(
        "services",
        components == null || components.toString().isBlank()
            ? TEXTS.text(language, "support.service")
            : components);
    values.put("pageUrl", links.support(incident.id()));
    return values;
  }
}
