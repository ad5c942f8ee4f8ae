package dev.muster.incident.room;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How channels are called (WR-08): {@code incident-2026-11-22-checkout-fails}. */
final class ChannelName {
  private static final int LONGEST_SLUG = 20;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final ThreadLocal<Transliterator> TO_LATIN =
      ThreadLocal.withInitial(
          () -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower"));

  private ChannelName() {}

  /**
   * @param prefix such as {@code incident}
   * @param words title or code name, in any script
   * @param fallback for words without a letter or digit
   * @param number 1 for the name itself, more for when it is taken
   */
  static String of(String prefix, LocalDate day, String words, String fallback, int number) {
    var slug = slug(words);
    var name = prefix + "-" + day + "-" + (slug.isEmpty() ? slug(fallback) : slug);
    return number == 1 ? name : name + "-" + number;
  }

  /** At most 20 characters, cut between words where there is more than one. */
  private static String slug(String words) {
    var slug = new StringBuilder();
    for (var word : BETWEEN_WORDS.split(TO_LATIN.get().transliterate(words))) {
      if (word.isEmpty()) {
        continue;
      }
      if (slug.isEmpty()) {
        slug.append(word, 0, Math.min(word.length(), LONGEST_SLUG));
      } else if (slug.length() + 1 + word.length() <= LONGEST_SLUG) {
        slug.append('-').append(word);
      } else {
        break;
      }
    }
    return slug.toString();
  }
}
