package dev.muster.comms.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds names that must not stand in public words. */
final class PrivateNames {
  private PrivateNames() {}

  /** Those in a text as whole words, however they are capitalised, each once. */
  static List<String> in(String text, Collection<String> names) {
    String plain = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> !name.isBlank())
        .filter(name -> stands(plain, name.strip().toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private static boolean stands(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!letter(text, at - 1) && !letter(text, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
