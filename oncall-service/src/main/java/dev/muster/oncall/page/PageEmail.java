package dev.muster.oncall.page;

import dev.muster.platform.delivery.EmailContent;
import java.util.Map;
import java.util.stream.Collectors;

/** The e-mail of a page: what is wrong, one thing to tap, and what is needed to begin. */
final class PageEmail {
  private final PageFacts facts;
  private final PageWords words;
  private final PageStory story;

  private PageEmail(PageFacts facts) {
    this.facts = facts;
    this.words = new PageWords(facts.person().language());
    this.story = new PageStory(facts, words);
  }

  static EmailContent of(PageFacts facts) {
    var email = new PageEmail(facts);
    var alert = facts.alert();
    return new EmailContent(
        email.words.subject(alert),
        email.text(),
        email.html(),
        Map.of(
            "X-Priority",
            "1",
            "Importance",
            "high",
            "X-Muster-Alert",
            alert.id().toString(),
            "References",
            "<alert-" + alert.id() + "@muster.invalid>"),
        facts.person().language().toLanguageTag());
  }

  private String text() {
    var alert = facts.alert();
    var text = new StringBuilder();
    text.append(alert.summary()).append("\n\n");
    story.message().ifPresent(message -> text.append(message).append("\n\n"));
    text.append(words.text("page.acknowledge")).append(":\n");
    text.append(facts.acknowledgeUrl()).append("\n\n");
    story
        .rows()
        .forEach((label, value) -> text.append(label).append(": ").append(value).append('\n'));
    text.append('\n');
    story
        .links()
        .forEach(link -> text.append(link.text()).append(": ").append(link.href()).append('\n'));
    var details = words.details(alert);
    if (!details.isEmpty()) {
      text.append('\n').append(words.text("page.details")).append(":\n");
      details.forEach(
          (name, value) -> text.append("  ").append(name).append(": ").append(value).append('\n'));
    }
    return text.append("\n--\n").append(story.why()).append('\n').toString();
  }

  private String html() {
    var alert = facts.alert();
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;padding:16px;background:#f4f5f7;color:#1c2430;\
        font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
        <div style="max-width:560px;margin:0 auto;background:#fff;border-radius:12px;\
        padding:20px;border-top:6px solid %s">
        <div style="font-size:13px;font-weight:600;color:%s">%s · %s</div>
        <h1 style="font-size:20px;line-height:1.3;margin:6px 0 18px">%s</h1>
        %s
        <a href="%s" style="display:block;text-align:center;background:#1f6feb;color:#fff;\
        text-decoration:none;font-weight:600;padding:14px;border-radius:10px">%s</a>
        <table style="width:100%%;margin-top:18px;border-collapse:collapse;font-size:14px">%s</table>
        <p style="margin:16px 0 0">%s</p>
        %s
        <p style="margin:20px 0 0;font-size:12px;color:#5b6675">%s</p>
        </div></body></html>
        """
        .formatted(
            facts.person().language().toLanguageTag(),
            SeverityColor.of(facts.alert()),
            SeverityColor.of(facts.alert()),
            Html.escape(words.severity(alert)),
            Html.escape(alert.service().name()),
            Html.escape(alert.summary()),
            message(),
            Html.escape(facts.acknowledgeUrl()),
            Html.escape(words.text("page.acknowledge")),
            rows(story.rows()),
            linkList(),
            details(),
            Html.escape(story.why()));
  }

  private String message() {
    return story
        .message()
        .map(
            message ->
                """
                <p style="margin:0 0 18px;padding:10px 14px;background:#eef4ff;border-radius:8px;\
                white-space:pre-line;overflow-wrap:anywhere">%s</p>"""
                    .formatted(Html.escape(message)))
        .orElse("");
  }

  private String linkList() {
    return story.links().stream()
        .map(link -> link(link.href(), link.text()))
        .collect(Collectors.joining());
  }

  private static String link(String href, String text) {
    return "<a href=\"%s\" style=\"color:#1f6feb;margin-right:16px\">%s</a> "
        .formatted(Html.escape(href), Html.escape(text));
  }

  private String details() {
    var details = words.details(facts.alert());
    return details.isEmpty()
        ? ""
        : """
          <h2 style="font-size:14px;margin:18px 0 4px">%s</h2>
          <table style="width:100%%;border-collapse:collapse;font-size:13px">%s</table>
          """
            .formatted(Html.escape(words.text("page.details")), rows(details));
  }

  private static String rows(Map<String, String> values) {
    var rows = new StringBuilder();
    values.forEach(
        (label, value) ->
            rows.append(
                """
                <tr><td style="padding:3px 12px 3px 0;color:#5b6675;vertical-align:top">%s</td>\
                <td style="padding:3px 0;word-break:break-word">%s</td></tr>"""
                    .formatted(Html.escape(label), Html.escape(value))));
    return rows.toString();
  }
}
