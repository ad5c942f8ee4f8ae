package dev.muster.oncall.alert;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The words of what somebody typed into a search field. */
final class SearchWords {
  private static final int MOST = 8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private SearchWords() {}

  /**
   * Its first words.
   *
   * @param text null for none
   */
  static List<String> of(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty()).limit(MOST).toList();
  }

  /** What asks {@code search_words} for words that begin like this one. */
  static String query(String word) {
    return "'" + word + "':*";
  }

  /** The number that a word is. */
  static OptionalLong number(String word) {
    return NUMBER.matcher(word).matches()
        ? OptionalLong.of(Long.parseLong(word))
        : OptionalLong.empty();
  }
}
