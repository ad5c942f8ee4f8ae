package dev.muster.postmortem.export;

import static dev.muster.postmortem.export.HtmlTables.escape;

import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a post-mortem as one page that needs nothing else: styles and pictures are inside, there is
 * no script, and whatever its sections hold is escaped or sanitised. The page is well-formed XML.
 */
public final class HtmlExport {
  private static final Pattern HEADING = Pattern.compile("<(/?)h([1-6])>");
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final int HIGHEST_HEADING = 3;

  private final Paper paper;
  private final Pictures pictures;
  private final Locale language;
  private final Phrases phrases;
  private final MarkdownRenderer renderer;
  private final HtmlTables tables;
  private final StringBuilder body = new StringBuilder();
  private final List<Entry> contents = new ArrayList<>();

  private record Entry(String id, String title) {}

  private HtmlExport(
      Paper paper, List<String> pictures, Locale language, MarkdownRenderer renderer) {
    this.paper = paper;
    this.pictures = new Pictures(pictures);
    this.language = language;
    this.phrases = Wording.in(language);
    this.renderer = renderer;
    this.tables = new HtmlTables(phrases);
  }

  /**
   * The page for a browser.
   *
   * @param pictures SVG of each analysis, in their order
   */
  public static String page(
      Paper paper, List<String> pictures, Locale language, MarkdownRenderer renderer) {
    return new HtmlExport(paper, pictures, language, renderer).write(resource("style.css"), "", "");
  }

  /** The page as it is put on paper: with bookmarks, and a line for the foot of each page. */
  static String print(
      Paper paper, List<String> pictures, Locale language, MarkdownRenderer renderer) {
    HtmlExport export = new HtmlExport(paper, pictures, language, renderer);
    return ColumnWidths.set(
        export.write(
            resource("pdf.css"),
            "<div id=\"source\">" + escape(export.title()) + "</div>\n",
            "bookmarks"));
  }

  private String write(String style, String foot, String bookmarks) {
    parts();
    String marks =
        bookmarks.isEmpty()
            ? ""
            : contents.stream()
                .map(
                    entry ->
                        "<bookmark name=\"%s\" href=\"#%s\"/>"
                            .formatted(escape(entry.title()), entry.id()))
                .reduce("<bookmarks>", String::concat)
                .concat("</bookmarks>\n");
    String page =
        """
        <!DOCTYPE html>
        <html lang="%1$s">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="description" content="%2$s"/>
        <meta name="subject" content="%2$s"/>
        <title>%2$s</title>
        <style>
        %3$s</style>
        %4$s</head>
        <body>
        %5$s<h1>%2$s</h1>
        %6$s%7$s%8$s</body>
        </html>
        """
            .formatted(
                language.toLanguageTag(),
                escape(title()),
                style,
                marks,
                foot,
                facts(),
                contents(),
                body);
    return ILLEGAL.matcher(page).replaceAll("\uFFFD");
  }

  private String title() {
    return paper.reference() == null
        ? paper.title()
        : phrases.text(
            "document.title", Map.of("reference", paper.reference(), "title", paper.title()));
  }

  private String facts() {
    StringBuilder rows = new StringBuilder("<table class=\"facts\">\n");
    paper
        .facts()
        .forEach(
            fact ->
                rows.append("<tr><th scope=\"row\">")
                    .append(escape(fact.label()))
                    .append("</th><td>")
                    .append(escape(fact.value()))
                    .append("</td></tr>\n"));
    return paper.facts().isEmpty() ? "" : rows.append("</table>\n").toString();
  }

  private String contents() {
    StringBuilder list =
        new StringBuilder("<nav>\n<h2>")
            .append(escape(phrases.text("document.contents")))
            .append("</h2>\n<ol>\n");
    contents.forEach(
        entry ->
            list.append("<li><a href=\"#")
                .append(entry.id())
                .append("\" title=\"")
                .append(escape(entry.title()))
                .append("\">")
                .append(escape(entry.title()))
                .append("</a></li>\n"));
    return list.append("</ol>\n</nav>\n").toString();
  }

  private void parts() {
    for (Paper.Part part : paper.parts()) {
      section(
          part.key().slug(),
          part.heading(),
          Markdown.saysNothing(part.markdown())
              ? "<p class=\"empty\">" + escape(phrases.text("document.empty")) + "</p>\n"
              : html(part.markdown(), pictures::named));
    }
    if (!paper.causes().isEmpty()) {
      section("factors", phrases.text("document.factors"), tables.causes(paper));
    }
    if (!paper.studies().isEmpty()) {
      section("analyses", phrases.text("document.analyses"), studies());
    }
    if (!paper.meeting().isEmpty()) {
      section("meeting", phrases.text("document.meeting"), html(paper.meeting()));
    }
    section("action-items", phrases.text("document.actions"), tables.tasks(paper));
  }

  private void section(String id, String title, String content) {
    contents.add(new Entry(id, title));
    body.append("<section>\n<h2 id=\"")
        .append(id)
        .append("\">")
        .append(escape(title))
        .append("</h2>\n")
        .append(content)
        .append("</section>\n");
  }

  private String studies() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < paper.studies().size(); i++) {
      Paper.Study study = paper.studies().get(i);
      out.append("<h3>")
          .append(escape(heading(study)))
          .append("</h3>\n")
          .append(pictures.left(i))
          .append(html(study.markdown()));
    }
    return out.toString();
  }

  /** What kind of analysis it is and what it is called, once where it is called after its kind. */
  private String heading(Paper.Study study) {
    String kind = phrases.text("analysis.kind." + study.kind());
    return kind.equals(study.title()) ? kind : kind + ": " + study.title();
  }

  private String html(String markdown) {
    return html(markdown, address -> null);
  }

  /** Markdown of people below a heading of the second level. */
  private String html(String markdown, UnaryOperator<String> images) {
    Matcher headings = HEADING.matcher(renderer.toHtml(markdown, images));
    String lowered =
        headings.replaceAll(
            found ->
                "<%sh%d>"
                    .formatted(
                        found.group(1),
                        Math.max(HIGHEST_HEADING, Integer.parseInt(found.group(2)))));
    return lowered
            .replace("<table>", "<div class=\"scroll\"><table>")
            .replace("</table>", "</table></div>")
        + "\n";
  }

  private static String resource(String name) {
    try (var file = HtmlExport.class.getResourceAsStream("/export/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
