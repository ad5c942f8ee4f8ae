package dev.muster.postmortem.publication;

import dev.muster.platform.markdown.MarkdownRenderer;
import java.util.Locale;

/** Shows a post-mortem as a page without scripts, whatever its sections hold. */
public final class HtmlPreview {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;display:block;overflow-x:auto}"
          + "th,td{border:1px solid #8888;padding:.25rem .5rem;text-align:left;vertical-align:top}"
          + "pre{overflow-x:auto}";

  private HtmlPreview() {}

  /** The page, its headings in {@code language}. */
  public static String write(Document document, Locale language, MarkdownRenderer renderer) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title><style>%s</style></head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            language.toLanguageTag(),
            document.postmortem().reference().replaceAll("[<>&]", ""),
            STYLE,
            renderer.toHtml(MarkdownExport.write(document, language)));
  }
}
