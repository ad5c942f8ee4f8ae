package dev.muster.comms.check;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/** Finds the languages that a text was not written in. */
final class Translations {
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of("ru", UnicodeScript.CYRILLIC, "en", UnicodeScript.LATIN);

  private Translations() {}

  /** Those that have no words, or words that hardly use the language's own letters. */
  static List<String> missing(Map<String, String> texts, List<String> languages) {
    return languages.stream().filter(language -> !written(texts.get(language), language)).toList();
  }

  private static boolean written(String text, String language) {
    if (text == null || text.isBlank()) {
      return false;
    }
    UnicodeScript script = SCRIPTS.get(language);
    long letters = text.codePoints().filter(Character::isLetter).count();
    long own = text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
    return script == null || letters == 0 || own * 5 >= letters;
  }
}
