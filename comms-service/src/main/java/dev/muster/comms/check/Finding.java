package dev.muster.comms.check;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something odd, which whoever speaks must have seen before it goes out.
 *
 * @param field {@code title}, {@code body}, {@code components}, {@code nextUpdateAt} or, of planned
 *     work, {@code scheduledUntil}
 * @param language of the text concerned; null where none is
 * @param found the words at fault; empty where none are
 * @param message what is odd, by language tag
 */
public record Finding(
    CheckCode code,
    String field,
    @Nullable String language,
    List<String> found,
    Map<String, String> message) {
  private static final Texts TEXTS = Texts.of("comms");

  static Finding of(CheckCode code, String field, String language, List<String> found) {
    Map<String, String> message = new LinkedHashMap<>();
    Languages.all()
        .forEach(
            reader ->
                message.put(
                    reader.getLanguage(),
                    TEXTS.text(
                        reader,
                        "check." + code,
                        Map.of(
                            "language",
                            language == null ? "" : TEXTS.text(reader, "language." + language),
                            "found",
                            String.join(", ", found)))));
    return new Finding(code, field, language, found, message);
  }
}
