package dev.muster.oncall.person;

import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to people in their own language, at the address that they sign in with. */
@ApplicationScoped
public class PersonMail {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final String WHEN = "EEE d MMM yyyy, HH:mm z";

  private final Deliveries deliveries;
  private final String consoleUrl;

  PersonMail(
      Deliveries deliveries, @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.consoleUrl = consoleUrl;
  }

  /** A time as a person reads it: in their language and zone. */
  public static String shown(Person reader, Instant at) {
    return DateTimeFormatter.ofPattern(WHEN, reader.language()).format(at.atZone(reader.zone()));
  }

  /**
   * Sends a message with the running transaction, or not at all.
   *
   * @param message whose texts are {@code <message>.subject} and {@code <message>.text}
   * @param path in the console that the message leads to, with its slash; its text knows it as url
   * @param arguments of the texts beside name, email and url
   */
  public void send(Person to, String message, String path, Map<String, ?> arguments) {
    var all = new HashMap<String, Object>(arguments);
    all.put("name", to.name());
    all.put("email", to.email());
    all.put("url", consoleUrl + path);
    deliveries.enqueue(
        DeliveryRequest.email(
            to.email(),
            new EmailContent(
                TEXTS.text(to.language(), message + ".subject", all),
                TEXTS.text(to.language(), message + ".text", all),
                null,
                Map.of(),
                to.language().toLanguageTag())));
  }
}
