package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page behind the acknowledge-all link of a message about several alerts. */
public final class BundlePage {
  private static final int MOST_LISTED = 50;

  private BundlePage() {}

  /** Lists what is open, with one button for all of it, or says what became of it. */
  public static AckPage.View of(BundleAnswers.Shown shown, Locale language) {
    var words = new PageWords(language);
    var bundle = new BundleWords(language);
    var open = shown.open();
    return AckPage.page(
        language,
        words.text("ack.title"),
        open.isEmpty() ? "#1a7f4b" : AckPage.tone(open.get(0)),
        shown.bundle().personName(),
        words.text("bundle.heading", Map.of("count", shown.bundle().alerts())),
        done(shown, words) + button(open, bundle, words) + list(open, words, bundle));
  }

  private static String done(BundleAnswers.Shown shown, PageWords words) {
    if (shown.taken() == 0 && !shown.open().isEmpty()) {
      return "";
    }
    var said =
        shown.taken() > 0
            ? words.text("bundle.taken", Map.of("count", shown.taken()))
            : words.text("bundle.nothing-open");
    return "<div class=\"done\" role=\"status\">" + Html.escape(said) + "</div>";
  }

  private static String button(List<Alert> open, BundleWords bundle, PageWords words) {
    return open.isEmpty()
        ? ""
        : "<form method=\"post\"><button type=\"submit\">"
            + Html.escape(bundle.acknowledge(open.size()))
            + "</button></form><p>"
            + Html.escape(words.text("bundle.effect"))
            + "</p>";
  }

  private static String list(List<Alert> open, PageWords words, BundleWords bundle) {
    if (open.isEmpty()) {
      return "";
    }
    var rows = new StringBuilder("<dl>");
    open.stream()
        .limit(MOST_LISTED)
        .forEach(
            alert ->
                rows.append("<dt>")
                    .append(Html.escape(words.severity(alert)))
                    .append("</dt><dd>")
                    .append(Html.escape(alert.service().name() + ": " + alert.summary()))
                    .append("</dd>"));
    rows.append("</dl>");
    return open.size() <= MOST_LISTED
        ? rows.toString()
        : rows + "<p>" + Html.escape(bundle.more(open.size() - MOST_LISTED)) + "</p>";
  }
}
