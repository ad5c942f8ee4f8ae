package dev.muster.comms.publicsite;

import dev.muster.comms.text.Localized;
import dev.muster.comms.text.SafeHtml;
import dev.muster.platform.i18n.Texts;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of one page as Atom and RSS (contracts/statuspage.md, A.6), times in UTC. */
final class Feeds {
  private static final Texts TEXTS = Texts.of("comms");
  private static final int ENTRIES = 25;
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final SiteModel.Page page;
  private final String url;
  private final Locale locale;

  Feeds(SiteModel.Page page, String url, Locale locale) {
    this.page = page;
    this.url = url;
    this.locale = locale;
  }

  String atom() {
    String host = URI.create(url).getHost();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xml:lang=\"%s\" xmlns=\"http://www.w3.org/2005/Atom\">\n".formatted(lang()))
        .append("  <id>tag:%s,2005:/history</id>\n".formatted(host))
        .append(
            "  <link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n".formatted(escaped(url)))
        .append(
            "  <link rel=\"self\" type=\"application/atom+xml\" href=\"%s/history.atom\"/>\n"
                .formatted(escaped(url)))
        .append("  <title>%s</title>\n".formatted(escaped(title())))
        .append("  <updated>%s</updated>\n".formatted(updated()))
        .append("  <author>\n    <name>%s</name>\n  </author>\n".formatted(escaped(page.name())));
    entries()
        .forEach(
            incident ->
                xml.append(
                    """
                      <entry>
                        <id>tag:%s,2005:Incident/%s</id>
                        <published>%s</published>
                        <updated>%s</updated>
                        <link rel="alternate" type="text/html" href="%s"/>
                        <title>%s</title>
                        <content type="html">%s</content>
                      </entry>
                    """
                        .formatted(
                            host,
                            incident.code(),
                            incident.createdAt(),
                            incident.updatedAt(),
                            escaped(link(incident)),
                            escaped(words(incident.title())),
                            escaped(content(incident)))));
    return xml.append("</feed>\n").toString();
  }

  String rss() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<rss version=\"2.0\">\n  <channel>\n")
        .append("    <title>%s</title>\n".formatted(escaped(title())))
        .append("    <link>%s</link>\n".formatted(escaped(url)))
        .append("    <description>%s</description>\n".formatted(escaped(title())))
        .append("    <language>%s</language>\n".formatted(lang()))
        .append("    <pubDate>%s</pubDate>\n".formatted(RFC_822.format(updated())));
    entries()
        .forEach(
            incident ->
                xml.append(
                    """
                        <item>
                          <title>%s</title>
                          <description>%s</description>
                          <pubDate>%s</pubDate>
                          <link>%s</link>
                          <guid>%s</guid>
                        </item>
                    """
                        .formatted(
                            escaped(words(incident.title())),
                            escaped(content(incident)),
                            RFC_822.format(incident.createdAt()),
                            escaped(link(incident)),
                            escaped(link(incident)))));
    return xml.append("  </channel>\n</rss>\n").toString();
  }

  /** Incidents and planned work, what was published last first. */
  private Stream<SiteModel.Incident> entries() {
    return Stream.concat(page.incidents().stream(), page.maintenances().stream())
        .sorted(Comparator.comparing(SiteModel.Incident::createdAt).reversed())
        .limit(ENTRIES);
  }

  /** One paragraph for each update in exactly the shape that parsers of such feeds look for. */
  private String content(SiteModel.Incident incident) {
    return window(incident)
        + incident.updates().stream()
            .map(update -> paragraph(incident, update))
            .collect(Collectors.joining());
  }

  /** The line by which parsers tell planned work from incidents; always in English. */
  private static String window(SiteModel.Incident incident) {
    SiteModel.Window window = incident.window();
    if (window == null) {
      return "";
    }
    String starts = format("MMM d, HH:mm", window.starts());
    boolean oneDay = format("uuuuDDD", window.starts()).equals(format("uuuuDDD", window.ends()));
    return "<p><strong>THIS IS A SCHEDULED EVENT %s - %s UTC</strong></p>"
        .formatted(starts, format(oneDay ? "HH:mm" : "MMM d, HH:mm", window.ends()));
  }

  private String paragraph(SiteModel.Incident incident, SiteModel.Update update) {
    String month = format("MMM", update.displayAt());
    return ("<p><small>%s <var data-var='date'>%s</var>, <var data-var='time'>%s</var> UTC"
            + "</small><br><strong>%s</strong> - %s</p>")
        .formatted(
            month,
            format("d", update.displayAt()),
            format("HH:mm", update.displayAt()),
            SafeHtml.escape(TEXTS.text(locale, Labels.status(incident, update.status()))),
            SafeHtml.linked(words(update.body())).replace("\n", "<br />"));
  }

  private static String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC).format(at);
  }

  private Instant updated() {
    return Stream.concat(page.incidents().stream(), page.maintenances().stream())
        .map(SiteModel.Incident::updatedAt)
        .max(Comparator.naturalOrder())
        .orElse(page.createdAt());
  }

  private String title() {
    return locale.getLanguage().equals("en")
        ? page.name() + " Status - Incident History"
        : TEXTS.text(locale, "page.title", Map.of("name", page.name()))
            + " - "
            + TEXTS.text(locale, "page.history-title");
  }

  private String link(SiteModel.Incident incident) {
    return url + "/incidents/" + incident.code();
  }

  private String lang() {
    return locale.getLanguage().equals("en") ? "en-US" : locale.getLanguage();
  }

  private String words(Map<String, String> words) {
    return Localized.pick(words, locale.getLanguage(), page.languages());
  }

  private static String escaped(String text) {
    return SafeHtml.escape(SafeHtml.inXml(text));
  }
}
