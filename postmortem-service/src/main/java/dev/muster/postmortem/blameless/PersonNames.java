package dev.muster.postmortem.blameless;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pattern for the names of people: whole names and their parts, Russian ones in any case. */
final class PersonNames {
  private static final int SHORTEST_PART = 3;

  /** Matches nothing. */
  private static final String NOBODY = "(?!)";

  private PersonNames() {}

  static String pattern(Collection<String> names) {
    List<String> words =
        names.stream()
            .flatMap(PersonNames::parts)
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .map(PersonNames::forms)
            .toList();
    return words.isEmpty() ? NOBODY : words.stream().collect(Collectors.joining("|", "(?-i:", ")"));
  }

  private static Stream<String> parts(String name) {
    String whole = name.strip();
    return Stream.concat(Stream.of(whole), Stream.of(whole.split("\\s+")))
        .filter(part -> part.length() >= SHORTEST_PART);
  }

  private static String forms(String name) {
    return Stream.of(name.split("\\s+")).map(PersonNames::form).collect(Collectors.joining("\\s+"));
  }

  private static String form(String word) {
    if (!word.matches("\\p{IsCyrillic}{3,}")) {
      return Pattern.quote(word);
    }
    return Pattern.quote(word.replaceAll("[аяьйоеыи]$", "")) + "\\p{IsCyrillic}{0,3}";
  }
}
