package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.platform.delivery.EmailContent;
import java.util.Map;

/** The e-mail about several alerts: the worst of them and one thing to tap for all. */
final class BundleEmail {
  private final BundleFacts facts;
  private final BundleWords words;
  private final PageWords page;

  private BundleEmail(BundleFacts facts) {
    this.facts = facts;
    this.words = new BundleWords(facts.person().language());
    this.page = new PageWords(facts.person().language());
  }

  static EmailContent of(BundleFacts facts) {
    var email = new BundleEmail(facts);
    return new EmailContent(
        email.words.subject(facts),
        email.text(),
        email.html(),
        Map.of(
            "X-Priority",
            "1",
            "Importance",
            "high",
            "X-Muster-Bundle",
            facts.bundle().id().toString()),
        facts.person().language().toLanguageTag());
  }

  private String text() {
    var text = new StringBuilder();
    text.append(words.acknowledge(facts.alerts().size())).append(":\n");
    text.append(facts.acknowledgeUrl()).append("\n\n");
    facts.listed().forEach(alert -> text.append(page.subject(alert)).append('\n'));
    if (facts.more() > 0) {
      text.append(words.more(facts.more())).append('\n');
    }
    text.append('\n')
        .append(words.text("page.console"))
        .append(": ")
        .append(facts.consoleUrl())
        .append('\n');
    return text.append("\n--\n").append(words.why(facts)).append('\n').toString();
  }

  private String html() {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;padding:16px;background:#f4f5f7;color:#1c2430;\
        font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
        <div style="max-width:560px;margin:0 auto;background:#fff;border-radius:12px;\
        padding:20px;border-top:6px solid %s">
        <h1 style="font-size:20px;line-height:1.3;margin:0 0 18px">%s</h1>
        <a href="%s" style="display:block;text-align:center;background:#1f6feb;color:#fff;\
        text-decoration:none;font-weight:600;padding:14px;border-radius:10px">%s</a>
        <table style="width:100%%;margin-top:18px;border-collapse:collapse;font-size:14px">%s</table>
        <p style="margin:16px 0 0">%s</p>
        <p style="margin:16px 0 0"><a href="%s" style="color:#1f6feb">%s</a></p>
        <p style="margin:20px 0 0;font-size:12px;color:#5b6675">%s</p>
        </div></body></html>
        """
        .formatted(
            facts.person().language().toLanguageTag(),
            SeverityColor.of(facts.worst()),
            Html.escape(words.subject(facts)),
            Html.escape(facts.acknowledgeUrl()),
            Html.escape(words.acknowledge(facts.alerts().size())),
            rows(),
            facts.more() > 0 ? Html.escape(words.more(facts.more())) : "",
            Html.escape(facts.consoleUrl()),
            Html.escape(words.text("page.console")),
            Html.escape(words.why(facts)));
  }

  private String rows() {
    var rows = new StringBuilder();
    facts.listed().forEach(alert -> rows.append(row(alert)));
    return rows.toString();
  }

  private String row(Alert alert) {
    return """
        <tr><td style="padding:5px 12px 5px 0;color:%s;font-weight:600;vertical-align:top">%s</td>\
        <td style="padding:5px 0;word-break:break-word">%s: %s</td></tr>"""
        .formatted(
            SeverityColor.of(alert),
            Html.escape(page.severity(alert)),
            Html.escape(alert.service().name()),
            Html.escape(alert.summary()));
  }
}
