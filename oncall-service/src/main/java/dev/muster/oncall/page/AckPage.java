package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.platform.problem.Problem;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The page behind an acknowledge link: no script, no login, readable on a phone at night. */
public final class AckPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--bg:#f4f5f7;--card:#fff;--ink:#1c2430;--dim:#5b6675;\
      --line:#e3e7ec;--go:#1f6feb;--ok:#1a7f4b}
      @media(prefers-color-scheme:dark){:root{--bg:#0f141a;--card:#1a212b;--ink:#e8edf3;\
      --dim:#9aa7b5;--line:#2b3542;--go:#388bfd;--ok:#3fb97a}}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;background:var(--bg);color:var(--ink);\
      font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;\
      display:flex;align-items:center;justify-content:center;padding:16px}
      main{width:100%;max-width:440px;background:var(--card);border-radius:16px;padding:24px;\
      border-top:6px solid var(--tone)}
      .tone{color:var(--tone);font-size:14px;font-weight:600}
      h1{font-size:22px;line-height:1.3;margin:6px 0 18px;overflow-wrap:anywhere}
      button{width:100%;border:0;border-radius:12px;background:var(--go);color:#fff;\
      font:inherit;font-weight:600;padding:18px;cursor:pointer}
      button:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
      button.quiet{margin-top:12px;padding:12px;background:none;color:var(--dim);\
      border:1px solid var(--line)}
      .done{border:2px solid var(--ok);border-radius:12px;padding:14px;color:var(--ok);\
      font-weight:600}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 16px;margin:20px 0 0;\
      padding-top:16px;border-top:1px solid var(--line);font-size:15px}
      dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
      p{margin:14px 0 0;color:var(--dim);font-size:14px}
      """;

  private AckPage() {}

  /** What the page says, and how. */
  public record View(String language, String html) {}

  /**
   * Shows an alert to the person it paged, with a button while it waits for somebody.
   *
   * @param justNow whether this very request took it
   * @param giveBack where an answer that was a mistake is undone; null unless the reader holds it
   */
  public static View of(
      Alert alert, Locale language, ZoneId zone, boolean justNow, String giveBack) {
    var words = new PageWords(language);
    var facts = new StringBuilder("<dl>");
    words
        .facts(alert, zone)
        .forEach(
            (label, value) ->
                facts
                    .append("<dt>")
                    .append(Html.escape(label))
                    .append("</dt><dd>")
                    .append(Html.escape(value))
                    .append("</dd>"));
    facts.append("</dl>");
    return page(
        language,
        words.text("ack.title"),
        tone(alert),
        words.severity(alert) + " · " + alert.service().name(),
        alert.summary(),
        action(alert, words, justNow) + undo(words, giveBack) + facts);
  }

  /** Says why a link does not work. */
  public static View refused(Problem problem, Locale language) {
    var words = new PageWords(language);
    var key = problem.code().equals("link.expired") ? "ack.expired" : "ack.invalid";
    return page(
        language,
        words.text("ack.title"),
        "#5b6675",
        "Muster",
        words.text(key),
        "<p>" + Html.escape(words.text("ack.ask")) + "</p>");
  }

  private static String action(Alert alert, PageWords words, boolean justNow) {
    if (alert.status() == AlertStatus.TRIGGERED) {
      return "<form method=\"post\"><button type=\"submit\">"
          + Html.escape(words.text("page.acknowledge"))
          + "</button></form><p>"
          + Html.escape(words.text("ack.effect"))
          + "</p>";
    }
    return "<div class=\"done\" role=\"status\">"
        + Html.escape(state(alert, words, justNow))
        + "</div>";
  }

  private static String undo(PageWords words, String giveBack) {
    return giveBack == null
        ? ""
        : "<form method=\"post\" action=\"%s\"><button class=\"quiet\" type=\"submit\">%s</button></form>"
            .formatted(Html.escape(giveBack), Html.escape(words.text("ack.give-back")));
  }

  private static String state(Alert alert, PageWords words, boolean justNow) {
    if (justNow) {
      return words.text("ack.done");
    }
    return alert.status() == AlertStatus.RESOLVED
        ? words.text("ack.resolved", Map.of("name", alert.resolvedBy()))
        : words.text("ack.taken", Map.of("name", alert.acknowledgedBy()));
  }

  private static String tone(Alert alert) {
    return switch (alert.severity()) {
      case CRITICAL -> "#c62828";
      case ERROR -> "#d9480f";
      case WARNING -> "#b7791f";
      case INFO -> "#2b6cb0";
    };
  }

  private static View page(
      Locale language, String title, String tone, String over, String heading, String body) {
    var html =
        """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex"><style>:root{--tone:%s}%s</style></head>
        <body><main><div class="tone">%s</div><h1>%s</h1>%s</main></body></html>
        """
            .formatted(
                language.toLanguageTag(),
                Html.escape(title),
                tone,
                STYLE,
                Html.escape(over),
                Html.escape(heading),
                body);
    return new View(language.toLanguageTag(), html);
  }
}
