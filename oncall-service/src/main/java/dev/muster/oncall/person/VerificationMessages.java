package dev.muster.oncall.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.oncall.phone.Twiml;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Sends the codes that prove that contact methods work. */
@ApplicationScoped
class VerificationMessages {
  private static final Texts TEXTS = Texts.of("oncall");

  private final Deliveries deliveries;
  private final SecretBox secrets;

  VerificationMessages(Deliveries deliveries, SecretBox secrets) {
    this.deliveries = deliveries;
    this.secrets = secrets;
  }

  void send(Person person, ContactMethod method, String code) {
    deliveries.enqueue(
        switch (method.kind()) {
          case EMAIL -> DeliveryRequest.email(method.address(), email(person, code));
          case WEBHOOK ->
              DeliveryRequest.webhook(
                  URI.create(method.address()),
                  secrets.open(ContactMethod.secretContext(method.id()), method.sealedSecret()),
                  "contact-method.verification",
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("personName", person.name())
                      .put("code", code));
          case SMS -> DeliveryRequest.sms(method.address(), text(person, "verification.sms", code));
          case VOICE -> DeliveryRequest.voice(method.address(), spoken(person, code));
        });
  }

  private static String text(Person person, String key, String code) {
    return TEXTS.text(person.language(), key, Map.of("name", person.name(), "code", code));
  }

  /** Digit by digit, and twice. */
  private static String spoken(Person person, String code) {
    var words = text(person, "verification.call", String.join(", ", code.split("")));
    return new Twiml(person.language()).say(words).pause(1).say(words).hangUp().text();
  }

  private static EmailContent email(Person person, String code) {
    var arguments = Map.of("name", person.name(), "code", code);
    return new EmailContent(
        TEXTS.text(person.language(), "verification.subject", arguments),
        TEXTS.text(person.language(), "verification.text", arguments),
        null,
        Map.of(),
        person.language().toLanguageTag());
  }
}
