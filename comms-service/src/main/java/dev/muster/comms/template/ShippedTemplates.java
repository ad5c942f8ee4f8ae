package dev.muster.comms.template;

import dev.muster.platform.i18n.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words that come with Muster: {@code message-templates/<key>_<language>.mustache}. */
public final class ShippedTemplates {
  private static final Map<String, Optional<TemplateText>> READ = new ConcurrentHashMap<>();

  private ShippedTemplates() {}

  /** The words of a template; in the standard language where {@code language} has none. */
  public static TemplateText text(TemplateKey key, Locale language) {
    return find(key, language)
        .or(() -> find(key, Languages.standard()))
        .orElseThrow(() -> new IllegalStateException("no template " + key.key()));
  }

  /** The words in exactly this language, if they ship. */
  public static Optional<TemplateText> find(TemplateKey key, Locale language) {
    return READ.computeIfAbsent(key.key() + "_" + language.getLanguage(), ShippedTemplates::read);
  }

  private static Optional<TemplateText> read(String name) {
    String path = "/message-templates/" + name + ".mustache";
    try (var file = ShippedTemplates.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(
              TemplateText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
