package dev.muster.comms.publicsite;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of the public pages: our own, never edited by users, everything escaped. */
final class PublicTemplates {
  /** The one style sheet, in every page. */
  static final String CSS = squeezed(file("page.css"));

  /** The script that repeats times in the reader's zone. */
  static final String TIMES = squeezed(file("times.js"));

  /** What a browser may do with our pages: show them, and send our forms back to us. */
  static final String CONTENT_SECURITY_POLICY = shown("", false);

  /** The style sheet of the frame for other people's pages. */
  static final String EMBED_CSS = squeezed(file("embed.css"));

  /** The frame may stand in any page; it can do nothing but be shown and lead to ours. */
  static final String EMBED_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(EMBED_CSS)
          + "'; form-action 'none'; base-uri 'none'; frame-ancestors *";

  /** A picture needs nothing at all. */
  static final String PICTURE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(ValueResolvers.rawResolver())
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of("text/html")))
          .addLocator(PublicTemplates::locate)
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  private PublicTemplates() {}

  /**
   * What a browser may do with a page that names times and may have a style sheet or pictures of
   * its own.
   *
   * @param css the whole text of the style sheet; empty for none
   */
  static String policy(String css, boolean pictures) {
    return shown(css, pictures) + "; script-src 'sha256-" + sha256(TIMES) + "'";
  }

  private static String shown(String css, boolean pictures) {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(CSS)
        + (css.isEmpty() ? "" : "' 'sha256-" + sha256(css))
        + "'; img-src data:"
        + (pictures ? " 'self'" : "")
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  static String render(String name, Map<String, Object> data) {
    var template = ENGINE.getTemplate(name).instance();
    data.forEach(template::data);
    return template.render();
  }

  /** A script of ours, as it is. */
  static String script(String name) {
    return file(name);
  }

  private static Optional<TemplateLocation> locate(String name) {
    String content = file(name + ".html");
    return Optional.of(
        new TemplateLocation() {
          @Override
          public Reader read() {
            return new StringReader(content);
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
          }
        });
  }

  private static String file(String name) {
    try (var file = PublicTemplates.class.getResourceAsStream("/public-templates/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String squeezed(String css) {
    return css.lines().map(String::strip).reduce("", String::concat);
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
