package dev.muster.incident.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody searches for.
 *
 * @param query for PostgreSQL; empty when nothing but stop words was asked for
 * @param words the stems that it is about
 * @param number of an incident, when the whole text is a reference to it; else empty
 */
record Asked(String query, List<String> words, Optional<Long> number) {
  private static final Pattern REFERENCE = Pattern.compile("(?i)(?:inc)?[-#\\s]*(\\d{1,15})");
  private static final Pattern NEIGHBOURS = Pattern.compile(" <(?:-|\\d+)> ");

  Asked {
    words = List.copyOf(words);
  }

  /** The number that {@code text} refers to: {@code INC-12}, {@code inc 12}, {@code #12}, 12. */
  static Optional<Long> number(String text) {
    var reference = REFERENCE.matcher(text.strip());
    return reference.matches() ? Optional.of(Long.valueOf(reference.group(1))) : Optional.empty();
  }

  /** Asks for all of these words. */
  static Asked all(List<String> words) {
    return new Asked(joined(words, " & "), words, Optional.empty());
  }

  /**
   * The query without regard to which words stand beside each other, which the index alone can
   * answer; empty when that would leave out what answers the query.
   */
  Optional<String> loose() {
    var loose = NEIGHBOURS.matcher(query).replaceAll(" & ");
    return loose.equals(query) || !query.contains("!") ? Optional.of(loose) : Optional.empty();
  }

  /** Whether it asks for all of its words, wherever they stand, and for nothing else. */
  boolean isPlain() {
    return !query.contains("!") && !query.contains(" | ") && !NEIGHBOURS.matcher(query).find();
  }

  /** A query for what has any of the words. */
  String any() {
    return joined(words, " | ");
  }

  private static String joined(List<String> words, String operator) {
    return words.stream()
        .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
        .collect(joining(operator));
  }
}
