package dev.muster.postmortem.wording;

import dev.muster.platform.i18n.Texts;
import java.util.Locale;

/** The texts of this service by language. */
public final class Wording {
  private Wording() {}

  /** The texts in {@code language}, or in the standard language where it has none. */
  public static Phrases in(Locale language) {
    Texts texts = Texts.of("postmortem");
    return (key, arguments) -> texts.text(language, key, arguments);
  }
}
