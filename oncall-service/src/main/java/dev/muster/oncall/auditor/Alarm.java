package dev.muster.oncall.auditor;

import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DirectDelivery;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes to the fallback past the queue, which may be what is broken. */
@ApplicationScoped
class Alarm {
  private static final Logger LOG = Logger.getLogger(Alarm.class);
  private static final Texts TEXTS = Texts.of("oncall");

  private final FindingTable findings;
  private final AuditorConfig config;
  private final DirectDelivery direct;
  private final String consoleUrl;

  Alarm(
      FindingTable findings,
      AuditorConfig config,
      DirectDelivery direct,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.findings = findings;
    this.config = config;
    this.direct = direct;
    this.consoleUrl = consoleUrl;
  }

  void differences(List<Difference> news) {
    var first = news.get(0);
    send(
        "auditor.differences",
        Map.of(
            "count", news.size(),
            "kind", first.kind().name(),
            "url", consoleUrl + "/alerts/" + first.alertId()));
  }

  void silence(Duration since) {
    send("auditor.silence", Map.of("minutes", since.toMinutes(), "url", consoleUrl));
  }

  private void send(String message, Map<String, Object> arguments) {
    var addresses = new LinkedHashSet<>(config.fallbackEmails().orElse(List.of()));
    addresses.addAll(findings.lastResort());
    if (addresses.isEmpty()) {
      LOG.errorf("nobody to alarm message=%s: name a last resort or a fallback address", message);
    }
    for (var address : addresses) {
      var content =
          new EmailContent(
              TEXTS.text(Locale.ENGLISH, message + ".subject", arguments),
              TEXTS.text(Locale.ENGLISH, message + ".text", arguments),
              null,
              Map.of(),
              Locale.ENGLISH.toLanguageTag());
      if (!direct.send(DeliveryRequest.email(address, content))) {
        LOG.errorf("alarm not sent message=%s to=%s", message, address);
      }
    }
  }
}
