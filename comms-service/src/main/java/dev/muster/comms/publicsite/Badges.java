package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.text.SafeHtml;
import dev.muster.platform.i18n.Texts;
import java.util.Locale;
import java.util.Map;

/** Small pictures for other people's pages: a name and how it is doing. */
final class Badges {
  private static final Texts TEXTS = Texts.of("comms");

  /** Of eleven-pixel letters; wide ones are rare in names, and the text is fitted to the room. */
  private static final int LETTER = 7;

  private static final int PADDING = 10;

  private Badges() {}

  /** The badge of a whole page. */
  static String of(SiteModel.Page page, Locale locale) {
    OverallStatus overall = PublicApi.overall(page);
    return render(
        SafeHtml.inXml(page.name()),
        TEXTS.text(locale, "overall." + overall.key()),
        Icons.colour(overall),
        locale);
  }

  /** The badge of a component. */
  static String of(SiteModel.Part part, Locale locale) {
    return render(
        SafeHtml.inXml(part.name()),
        TEXTS.text(locale, "component." + part.status().wire()),
        colour(part.status()),
        locale);
  }

  private static String render(String name, String state, String colour, Locale locale) {
    int left = width(name);
    int right = width(state);
    return PublicTemplates.render(
        "badge",
        Map.of(
            "name", name,
            "state", state,
            "colour", colour,
            "language", locale.getLanguage(),
            "left", left,
            "right", right,
            "width", left + right,
            "leftText", left - PADDING * 2,
            "rightText", right - PADDING * 2));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length()) * LETTER + PADDING * 2;
  }

  private static String colour(ComponentStatus status) {
    return switch (status) {
      case OPERATIONAL -> Icons.colour(OverallStatus.OPERATIONAL);
      case UNDER_MAINTENANCE -> Icons.colour(OverallStatus.MAINTENANCE);
      case DEGRADED_PERFORMANCE -> Icons.colour(OverallStatus.DEGRADED);
      case PARTIAL_OUTAGE -> Icons.colour(OverallStatus.PARTIAL_OUTAGE);
      case MAJOR_OUTAGE -> Icons.colour(OverallStatus.MAJOR_OUTAGE);
    };
  }
}
