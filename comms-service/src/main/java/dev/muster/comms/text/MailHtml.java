package dev.muster.comms.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML part of a mail, made from its plain text: paragraphs, a button for each line {@code
 * label: address}, and small print below a line {@code --}, where such a line is a link.
 */
public final class MailHtml {
  private static final Pattern LABELLED = Pattern.compile("(.{1,80}): (https?://\\S+)");
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta name="color-scheme" content="light dark"><title>%s</title>\
      <style>
      :root{color-scheme:light dark}\
      body{margin:0;padding:24px 12px;background:#f4f5f7;color:#1a1f27;overflow-wrap:anywhere;\
      font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
      main{max-width:560px;margin:0 auto;background:#fff;border-radius:12px;padding:24px 28px}
      h1{margin:0 0 16px;font-size:20px;line-height:1.3}
      p{margin:0 0 16px}main>p:last-child{margin-bottom:0}a{color:#2456a6}
      a.button{display:inline-block;background:#2456a6;color:#fff;text-decoration:none;\
      padding:10px 18px;border-radius:8px;font-weight:600;margin:4px 8px 4px 0}
      footer{max-width:560px;margin:16px auto 0;padding:0 28px;color:#5b6472;font-size:13px}
      @media (prefers-color-scheme:dark){body{background:#11151b;color:#e6e9ee}\
      main{background:#1a2029}a{color:#8ab4f8}a.button{background:#3d6fc4;color:#fff}\
      footer{color:#9aa4b2}}
      </style></head>
      <body><main><h1>%s</h1>%s</main>%s</body></html>
      """;

  private MailHtml() {}

  /** A whole document in {@code language}. */
  public static String of(String language, String subject, String text) {
    int signature = text.indexOf("\n-- \n");
    int bare = signature < 0 ? text.indexOf("\n--\n") : signature;
    String body = bare < 0 ? text : text.substring(0, bare);
    String small = bare < 0 ? "" : text.substring(text.indexOf('\n', bare + 1) + 1);
    return PAGE.formatted(
        SafeHtml.escape(language),
        SafeHtml.escape(subject),
        SafeHtml.escape(subject),
        blocks(body, " class=\"button\""),
        small.isBlank() ? "" : "<footer>" + blocks(small, "") + "</footer>");
  }

  private static String blocks(String text, String look) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(paragraph -> block(paragraph, look))
        .collect(Collectors.joining("\n"));
  }

  private static String block(String paragraph, String look) {
    return "<p>"
        + paragraph.lines().map(line -> line(line, look)).collect(Collectors.joining("<br>"))
        + "</p>";
  }

  private static String line(String line, String look) {
    Matcher labelled = LABELLED.matcher(line.strip());
    if (!labelled.matches()) {
      return SafeHtml.linked(line);
    }
    return "<a%s href=\"%s\">%s</a>"
        .formatted(look, SafeHtml.escape(labelled.group(2)), SafeHtml.escape(labelled.group(1)));
  }
}
