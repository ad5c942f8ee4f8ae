package dev.muster.incident.timebox;

import dev.muster.incident.incident.Incident;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever has something to do that its time is up. */
@ApplicationScoped
class TimeBoxMail {
  private final Deliveries deliveries;
  private final String consoleUrl;

  TimeBoxMail(
      Deliveries deliveries, @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.consoleUrl = consoleUrl;
  }

  /** A restricted incident is named by its code name alone, and what is to be done is not. */
  void send(CatalogPerson to, Incident incident, Line line) {
    var locale = to.language();
    var url = consoleUrl + "/incidents/" + incident.id();
    var facts = incident.facts();
    var what =
        facts.restricted() ? Texts.of("incident").text(locale, "timebox.private") : line.in(locale);
    deliveries.enqueue(
        DeliveryRequest.email(
            to.email(),
            new EmailContent(
                (facts.restricted() ? incident.outsideTitle() : facts.reference()) + ": " + what,
                what + "\n\n" + url + "\n",
                null,
                Map.of(),
                locale.toLanguageTag())));
  }
}
