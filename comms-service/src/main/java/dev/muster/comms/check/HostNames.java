package dev.muster.comms.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names and addresses of hosts that only we can reach. Words are compared one by one, in
 * lower case, so that no pattern of an administrator can take long.
 */
final class HostNames {
  private static final Pattern WORD =
      Pattern.compile("[\\p{Alnum}](?:[\\p{Alnum}._-]{0,250}[\\p{Alnum}])?");

  private static final Pattern PRIVATE_ADDRESS =
      Pattern.compile(
          "(?:10|127)(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}"
              + "|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2}");

  private final List<String> suffixes;
  private final List<String> patterns;

  /**
   * @param patterns with {@code *} for anything and {@code #} for a number
   */
  HostNames(List<String> suffixes, List<String> patterns) {
    this.suffixes = lower(suffixes);
    this.patterns = lower(patterns);
  }

  /** Those in a text, each once. */
  List<String> in(String text) {
    return WORD.matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(this::internal)
        .distinct()
        .toList();
  }

  private boolean internal(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    Matcher address = PRIVATE_ADDRESS.matcher(name);
    return address.matches()
        || suffixes.stream().anyMatch(name::endsWith)
        || patterns.stream().anyMatch(pattern -> matches(pattern, name));
  }

  /** Goes through both once, and back to the last star only: no worse than one times the other. */
  private static boolean matches(String pattern, String name) {
    int at = 0;
    int place = 0;
    int star = -1;
    int tried = 0;
    while (place < name.length()) {
      int digits = digits(name, place);
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        tried = place;
      } else if (at < pattern.length() && pattern.charAt(at) == '#' && digits > 0) {
        at++;
        place += digits;
      } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(place)) {
        at++;
        place++;
      } else if (star >= 0) {
        at = star + 1;
        place = ++tried;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private static int digits(String name, int from) {
    int at = from;
    while (at < name.length() && Character.isDigit(name.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }
}
