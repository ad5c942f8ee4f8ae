package dev.muster.oncall.person;

import dev.muster.contracts.Who;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells new people, in their language, that they can be paged and where to sign in. */
@ApplicationScoped
public class Invitations {
  private static final Texts TEXTS = Texts.of("oncall");

  private final Deliveries deliveries;
  private final String consoleUrl;

  Invitations(
      Deliveries deliveries, @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.consoleUrl = consoleUrl;
  }

  /** Sends it with the change that adds the person, or not at all. */
  public void send(Person person, Who by) {
    var arguments =
        Map.<String, Object>of(
            "name", person.name(),
            "by", by.name(),
            "email", person.email(),
            "zone", person.zone().getId(),
            "url", consoleUrl);
    deliveries.enqueue(
        DeliveryRequest.email(
            person.email(),
            new EmailContent(
                TEXTS.text(person.language(), "invitation.subject", arguments),
                TEXTS.text(person.language(), "invitation.text", arguments),
                null,
                Map.of(),
                person.language().toLanguageTag())));
  }
}
