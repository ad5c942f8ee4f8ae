package dev.muster.comms.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text that people wrote, as HTML that can do nothing but be read. */
public final class SafeHtml {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private SafeHtml() {}

  /** Escapes what HTML would understand. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Leaves out the control characters that XML cannot hold, not even escaped. */
  public static String inXml(String text) {
    return NOT_IN_XML.matcher(text).replaceAll("");
  }

  /** Escapes the text and makes web addresses in it links. */
  public static String linked(String text) {
    StringBuilder html = new StringBuilder();
    Matcher urls = URL.matcher(text);
    int end = 0;
    while (urls.find()) {
      String url = escape(urls.group());
      html.append(escape(text.substring(end, urls.start())))
          .append("<a href=\"")
          .append(url)
          .append("\" rel=\"nofollow\">")
          .append(url)
          .append("</a>");
      end = urls.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  /** A sentence that ends with a contact: an address to write to, a link, or what it is. */
  public static String contact(String sentence, String contact) {
    String shown = escape(contact);
    String linked =
        contact.matches("[^\\s@:/?&]+@[^\\s@:/?&]+")
            ? "<a href=\"mailto:" + shown + "\">" + shown + "</a>"
            : linked(contact);
    return escape(sentence) + " " + linked;
  }

  /** One {@code p} for each paragraph, line breaks kept. */
  public static String paragraphs(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(paragraph -> "<p>" + linked(paragraph.strip()).replace("\n", "<br>") + "</p>")
        .collect(Collectors.joining());
  }
}
