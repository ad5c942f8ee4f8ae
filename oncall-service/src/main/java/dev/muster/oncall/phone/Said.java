package dev.muster.oncall.phone;

import dev.muster.platform.i18n.Texts;
import java.util.Locale;
import java.util.Map;

/** What is answered to a telephone: words with their arguments, to be said in a language. */
record Said(String key, Map<String, ?> arguments) {
  private static final Texts TEXTS = Texts.of("oncall");

  static Said of(String key) {
    return new Said(key, Map.of());
  }

  String in(Locale language) {
    return TEXTS.text(language, key, arguments);
  }
}
