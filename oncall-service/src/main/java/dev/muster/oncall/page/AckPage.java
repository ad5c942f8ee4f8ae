package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.platform.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page behind an acknowledge link: no script, no login, readable on a phone at night. */
public final class AckPage {
  private AckPage() {}

  /** What the page says, and how. */
  public record View(String language, String html) {}

  /** What the reader did last. */
  public enum Moment {
    SHOWN,
    /** They took the alert. */
    TAKEN,
    /** They asked somebody for help. */
    ASKED
  }

  /** Shows a page to its person, with a button while its alert waits for somebody. */
  static View of(PageFacts facts, Locale language, Moment moment) {
    return of(facts, language, moment, "");
  }

  /**
   * Shows a page to its person, who has its alert and can give it back or ask others for help.
   *
   * @param path below which they do; relative to the page
   */
  static View ofHolder(PageFacts facts, Locale language, Moment moment, AckHelp help, String path) {
    var words = new PageWords(language);
    return of(
        facts,
        language,
        moment,
        undo(words, path + "/give-back") + new AckHelpView(words, path + "/help").of(help));
  }

  private static View of(PageFacts facts, Locale language, Moment moment, String offers) {
    var alert = facts.alert();
    var words = new PageWords(language);
    var story = new PageStory(facts, words);
    return page(
        language,
        words.text("ack.title"),
        SeverityColor.of(alert),
        words.severity(alert) + " · " + alert.service().name(),
        alert.summary(),
        story.message().map(message -> paragraph("said", message)).orElse("")
            + action(alert, words, moment)
            + offers
            + list(story.rows())
            + links(story)
            + details(alert, words)
            + paragraph("why", story.why()));
  }

  private static String list(Map<String, String> values) {
    var list = new StringBuilder("<dl>");
    values.forEach(
        (label, value) ->
            list.append(
                "<dt>%s</dt><dd>%s</dd>".formatted(Html.escape(label), Html.escape(value))));
    return list.append("</dl>").toString();
  }

  private static String links(PageStory story) {
    return story.links().stream()
        .map(
            link ->
                "<a href=\"%s\" rel=\"noreferrer\">%s</a>"
                    .formatted(Html.escape(link.href()), Html.escape(link.text())))
        .collect(Collectors.joining("", "<nav>", "</nav>"));
  }

  private static String details(Alert alert, PageWords words) {
    var details = words.details(alert);
    return details.isEmpty()
        ? ""
        : "<h2>" + Html.escape(words.text("page.details")) + "</h2>" + list(details);
  }

  private static String paragraph(String look, String text) {
    return "<p class=\"%s\">%s</p>".formatted(look, Html.escape(text));
  }

  /** Says why a link does not work. */
  public static View refused(Problem problem, Locale language) {
    var words = new PageWords(language);
    return page(
        language,
        words.text("ack.title"),
        "#5b6675",
        "Muster",
        words.text(refusal(problem.code())),
        paragraph("ask", words.text("ack.ask")));
  }

  private static String refusal(String code) {
    return switch (code) {
      case "link.expired" -> "ack.expired";
      case "alert.resolved", "alert.merged" -> "ack.over";
      case "alert.reaches-nobody",
          "contact.no-manager",
          "contact-card.pages-nobody",
          "contact-card.not-found" ->
          "ack.help.nobody";
      case "ack.too-often" -> "ack.help.too-often";
      default -> "ack.invalid";
    };
  }

  private static String action(Alert alert, PageWords words, Moment moment) {
    if (alert.status() == AlertStatus.TRIGGERED) {
      return "<form method=\"post\"><button type=\"submit\">"
          + Html.escape(words.text("page.acknowledge"))
          + "</button></form><p>"
          + Html.escape(words.text("ack.effect"))
          + "</p>";
    }
    return "<div class=\"done\" role=\"status\">"
        + Html.escape(state(alert, words, moment))
        + "</div>";
  }

  private static String undo(PageWords words, String giveBack) {
    return "<form method=\"post\" action=\"%s\"><button class=\"quiet\" type=\"submit\">%s</button></form>"
        .formatted(Html.escape(giveBack), Html.escape(words.text("ack.give-back")));
  }

  private static String state(Alert alert, PageWords words, Moment moment) {
    return switch (moment) {
      case TAKEN -> words.text("ack.done");
      case ASKED -> words.text("ack.help.done");
      case SHOWN ->
          alert.status() == AlertStatus.RESOLVED
              ? words.text("ack.resolved", Map.of("name", alert.resolvedBy()))
              : words.text("ack.taken", Map.of("name", alert.acknowledgedBy()));
    };
  }

  static View page(
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
                AckStyle.CSS,
                Html.escape(over),
                Html.escape(heading),
                body);
    return new View(language.toLanguageTag(), html);
  }
}
