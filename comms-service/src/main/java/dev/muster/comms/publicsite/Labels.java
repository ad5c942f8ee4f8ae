package dev.muster.comms.publicsite;

import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixed words of the templates, by key. */
final class Labels {
  private static final Texts TEXTS = Texts.of("comms");
  private static final List<String> KEYS =
      List.of(
          "page.skip",
          "page.language",
          "page.history-link",
          "page.history-title",
          "page.back",
          "page.components",
          "page.metrics",
          "page.metrics-all",
          "page.open-incidents",
          "page.maintenance-now",
          "page.maintenance-next",
          "page.calendar",
          "page.past-incidents",
          "page.no-incidents",
          "page.no-history",
          "page.archive",
          "page.no-components",
          "page.today",
          "page.here",
          "door.password",
          "door.submit",
          "door.login",
          "door.leave",
          "subscribe.open",
          "subscribe.title",
          "subscribe.intro",
          "subscribe.email",
          "subscribe.language",
          "subscribe.components",
          "subscribe.components-hint",
          "subscribe.submit",
          "subscribe.channel",
          "subscribe.phone",
          "subscribe.phone-hint",
          "subscribe.endpoint",
          "subscribe.endpoint-hint",
          "subscribe.contact",
          "subscribe.slack",
          "subscribe.slack-hint",
          "subscribe.teams",
          "subscribe.teams-hint",
          "subscribe.feeds",
          "subscribe.only-post",
          "subscribe.post",
          "subscribe.work",
          "subscribe.wants",
          "subscribe.wants-all",
          "subscribe.wants-incidents",
          "subscribe.wants-maintenances",
          "subscribe.working",
          "subscribe.code-intro",
          "subscribe.code",
          "subscribe.code-wrong",
          "subscribe.confirm-submit",
          "subscribe.address",
          "subscribe.state",
          "subscribe.secret",
          "subscribe.secret-hint",
          "subscribe.save",
          "subscribe.stop-submit");

  private Labels() {}

  /** The text key of a status; planned work that was cancelled is not completed. */
  static String status(SiteModel.Incident incident, PublicStatus status) {
    boolean cancelled = incident.cancelled() && !status.open();
    return "post." + (cancelled ? "cancelled" : status.wire());
  }

  static Map<String, String> of(Locale locale) {
    return KEYS.stream()
        .collect(Collectors.toMap(Function.identity(), key -> TEXTS.text(locale, key)));
  }
}
