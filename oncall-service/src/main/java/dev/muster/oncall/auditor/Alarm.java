package dev.muster.oncall.auditor;

import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DirectDelivery;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  private final AlarmTable table;
  private final AuditorConfig config;
  private final DirectDelivery direct;
  private final String consoleUrl;
  private final InstantSource time;

  Alarm(
      AlarmTable table,
      AuditorConfig config,
      DirectDelivery direct,
      @ConfigProperty(name = "muster.console-url") String consoleUrl,
      InstantSource time) {
    this.table = table;
    this.config = config;
    this.direct = direct;
    this.consoleUrl = consoleUrl;
    this.time = time;
  }

  /** Tells of all differences that nobody was told of. */
  void differences() {
    table.claim(time.instant()).filter(this::isTold).ifPresent(table::told);
  }

  private boolean isTold(AlarmTable.Untold differences) {
    return isSent(
        "auditor.differences",
        Map.of(
            "count", differences.count(),
            "kind", differences.kind().name(),
            "url", consoleUrl + "/alerts/" + differences.alertId()));
  }

  /** Tells, once an hour, that nobody looked since then. */
  void silence(Instant since) {
    var now = time.instant();
    var minutes = Duration.between(since, now).toMinutes();
    if (table.claimSilence(now)
        && isSent("auditor.silence", Map.of("minutes", minutes, "url", consoleUrl))) {
      table.toldOfSilence(now);
    }
  }

  /** Whether at least one mail server took the mail to at least one of the fallback. */
  private boolean isSent(String message, Map<String, Object> arguments) {
    var addresses = new LinkedHashSet<>(config.fallbackEmails().orElse(List.of()));
    addresses.addAll(table.lastResort());
    if (addresses.isEmpty()) {
      LOG.errorf("nobody to alarm message=%s: name a last resort or a fallback address", message);
    }
    var sent = false;
    for (var address : addresses) {
      var content =
          new EmailContent(
              TEXTS.text(Locale.ENGLISH, message + ".subject", arguments),
              TEXTS.text(Locale.ENGLISH, message + ".text", arguments),
              null,
              Map.of(),
              Locale.ENGLISH.toLanguageTag());
      if (direct.send(DeliveryRequest.email(address, content))) {
        sent = true;
      } else {
        LOG.errorf("alarm not sent message=%s to=%s", message, address);
      }
    }
    return sent;
  }
}
