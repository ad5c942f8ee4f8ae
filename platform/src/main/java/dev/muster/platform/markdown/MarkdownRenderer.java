package dev.muster.platform.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown that anybody may have written to HTML that is safe to show: raw HTML is shown as
 * text, and what remains passes an allow-list of elements, attributes and URL schemes. Of images
 * the words are shown, as fetching one would tell its host who reads.
 */
@ApplicationScoped
public class MarkdownRenderer {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code",
              "em",
              "strong",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

  /** {@code markdown} as a fragment of HTML; empty for empty text. */
  public String toHtml(String markdown) {
    return toHtml(markdown, address -> null);
  }

  /**
   * {@code markdown} as a fragment of HTML in which some images are shown.
   *
   * @param pictures safe HTML of an image by the address that the text gives it, null for one that
   *     is not shown; its words stand for it
   */
  public String toHtml(String markdown, UnaryOperator<String> pictures) {
    Map<String, String> shown = new LinkedHashMap<>();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(context -> new ImageRenderer(context, pictures, shown))
            .build();
    String html = SAFE.sanitize(renderer.render(parser.parse(markdown)));
    for (Map.Entry<String, String> picture : shown.entrySet()) {
      html = html.replace(picture.getKey(), picture.getValue());
    }
    return html;
  }
}
