package dev.muster.oncall.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.oncall.phone.Twiml;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.delivery.ntfy.NtfyMessage;
import dev.muster.platform.delivery.webpush.WebPushMessage;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what is about a contact method itself: the code that proves it, and a test on demand. */
@ApplicationScoped
class MethodMessages {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(15);

  private final Deliveries deliveries;
  private final SealedMethods sealed;
  private final URI profile;

  MethodMessages(
      Deliveries deliveries,
      SealedMethods sealed,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.sealed = sealed;
    this.profile = URI.create(consoleUrl + "/profile");
  }

  /**
   * The words of a message.
   *
   * @param event its type for webhooks and service workers
   * @param data what those get besides
   */
  private record Words(
      String event, String subject, String text, String brief, String spoken, ObjectNode data) {}

  void sendCode(Person person, ContactMethod method, String code) {
    var words =
        new Words(
            "verification",
            text(person, "verification.subject", code),
            text(person, "verification.text", code),
            text(person, "verification.sms", code),
            text(person, "verification.call", String.join(", ", code.split(""))),
            JsonNodeFactory.instance
                .objectNode()
                .put("personName", person.name())
                .put("code", code));
    send(person, method, words);
  }

  void sendTest(Person person, ContactMethod method) {
    var text = text(person, "method-test.text", "");
    var words =
        new Words(
            "test",
            text(person, "method-test.subject", ""),
            text,
            text,
            text,
            JsonNodeFactory.instance.objectNode().put("personName", person.name()));
    send(person, method, words);
  }

  private void send(Person person, ContactMethod method, Words words) {
    deliveries.enqueue(
        message(person, method, words).about(GoneMethods.DELIVERY_KIND, method.id()));
  }

  private DeliveryRequest message(Person person, ContactMethod method, Words words) {
    var address = method.address();
    return switch (method.kind()) {
      case EMAIL -> DeliveryRequest.email(address, email(person, words));
      case WEBHOOK ->
          sealed.webhook(
              method.id(),
              address,
              method.sealedSecret(),
              "contact-method." + words.event(),
              words.data());
      case SMS -> DeliveryRequest.sms(address, words.brief());
      case SLACK ->
          DeliveryRequest.slack(address, words.brief(), JsonNodeFactory.instance.arrayNode());
      case VOICE -> DeliveryRequest.voice(address, spoken(person, words.spoken()));
      case NTFY -> sealed.ntfy(method.id(), address, method.sealedSecret(), ntfy(words));
      case WEB_PUSH ->
          sealed.webPush(method.id(), address, method.sealedSecret(), push(method, words));
    };
  }

  private static String text(Person person, String key, String code) {
    return TEXTS.text(person.language(), key, Map.of("name", person.name(), "code", code));
  }

  /** Twice, because the first time nobody has a pen. */
  private static String spoken(Person person, String words) {
    return new Twiml(person.language()).say(words).pause(1).say(words).hangUp().text();
  }

  private static EmailContent email(Person person, Words words) {
    return new EmailContent(
        words.subject(), words.text(), null, Map.of(), person.language().toLanguageTag());
  }

  private NtfyMessage ntfy(Words words) {
    return new NtfyMessage(
        "Muster", words.brief(), NtfyMessage.HIGHEST, List.of(), profile, List.of());
  }

  /**
   * The service worker hands a code to the console, if it is open there, which then confirms it.
   */
  private WebPushMessage push(ContactMethod method, Words words) {
    var content =
        words
            .data()
            .put("type", words.event())
            .put("title", "Muster")
            .put("body", words.brief())
            .put("tag", words.event() + "-" + method.id())
            .put("url", profile.toString())
            .put("personId", method.personId().toString())
            .put("methodId", method.id().toString());
    return new WebPushMessage(content, true, null, CODE_LIFETIME);
  }
}
