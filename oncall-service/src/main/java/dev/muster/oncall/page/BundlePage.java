package dev.muster.oncall.page;

import java.util.Locale;
import java.util.Map;

/** The page behind the acknowledge-all link of a message about several alerts. */
public final class BundlePage {
  static final int MOST_LISTED = 50;

  private BundlePage() {}

  /** Lists what is open, with one button for all of it, or says what became of it. */
  public static AckPage.View of(BundleAnswers.Shown shown, Locale language) {
    var words = new PageWords(language);
    var bundle = new BundleWords(language);
    return AckPage.page(
        language,
        words.text("ack.title"),
        shown.worst().isEmpty() ? "#1a7f4b" : SeverityColor.of(shown.worst().get(0)),
        shown.bundle().personName(),
        words.text("bundle.heading", Map.of("count", shown.bundle().alerts())),
        done(shown, words)
            + (shown.worst().isEmpty()
                ? ""
                : button(shown.open(), bundle, words) + list(shown, words, bundle)));
  }

  private static String done(BundleAnswers.Shown shown, PageWords words) {
    if (shown.taken() == 0 && !shown.worst().isEmpty()) {
      return "";
    }
    var said =
        shown.taken() > 0
            ? words.text("bundle.taken", Map.of("count", shown.taken()))
            : words.text("bundle.nothing-open");
    return "<div class=\"done\" role=\"status\">" + Html.escape(said) + "</div>";
  }

  private static String button(int open, BundleWords bundle, PageWords words) {
    return "<form method=\"post\"><button type=\"submit\">"
        + Html.escape(bundle.acknowledge(open))
        + "</button></form><p>"
        + Html.escape(words.text("bundle.effect"))
        + "</p>";
  }

  private static String list(BundleAnswers.Shown shown, PageWords words, BundleWords bundle) {
    var rows = new StringBuilder("<dl>");
    shown
        .worst()
        .forEach(
            alert ->
                rows.append("<dt>")
                    .append(Html.escape(words.severity(alert)))
                    .append("</dt><dd>")
                    .append(Html.escape(alert.service().name() + ": " + alert.summary()))
                    .append("</dd>"));
    rows.append("</dl>");
    var more = shown.open() - shown.worst().size();
    return more <= 0 ? rows.toString() : rows + "<p>" + Html.escape(bundle.more(more)) + "</p>";
  }
}
