package dev.muster.incident.room.api;

import dev.muster.platform.i18n.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How people work together in a war room (WR-05, WR-07). */
final class Protocol {
  private static final Texts TEXTS = Texts.of("incident");
  private static final Duration SLOWEST = Duration.ofHours(4);
  private static final List<String> RULES =
      List.of("join", "speak", "mute", "rhythm", "decide", "record", "topic");

  private Protocol() {}

  /**
   * @param cadence how often there is a word on where things stand; null for no rhythm, and one of
   *     days is none for a room
   */
  static List<String> in(Locale locale, Duration cadence) {
    var rhythm = cadence != null && cadence.compareTo(SLOWEST) <= 0;
    var arguments = Map.<String, Object>of("minutes", rhythm ? cadence.toMinutes() : 0);
    return RULES.stream()
        .filter(rule -> rhythm || !rule.equals("rhythm"))
        .map(rule -> TEXTS.text(locale, "protocol." + rule, arguments))
        .toList();
  }
}
