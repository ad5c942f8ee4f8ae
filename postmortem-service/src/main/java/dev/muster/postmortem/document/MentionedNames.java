package dev.muster.postmortem.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is named with an {@code @} before it, such as {@code @Ada Byron}. */
final class MentionedNames {
  private static final int MOST = 100;
  private static final int MOST_WORDS = 4;
  private static final Pattern AT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@./_-])@(\\p{L}[\\p{L}\\p{M}'’.-]*(?: [\\p{L}][\\p{L}\\p{M}'’.-]*){0,"
              + (MOST_WORDS - 1)
              + "})");
  private static final Pattern END = Pattern.compile("['’.-]+$");

  private MentionedNames() {}

  /**
   * What may be a name at one place.
   *
   * @param names in lower case, the longest first
   * @param line the line on which it stands
   */
  record Place(List<String> names, String line) {}

  /** The places of {@code markdown} at which somebody may be named, a hundred at most. */
  static List<Place> in(String markdown) {
    List<Place> places = new ArrayList<>();
    markdown
        .lines()
        .filter(line -> line.indexOf('@') >= 0)
        .forEach(
            line -> {
              Matcher at = AT.matcher(line);
              while (places.size() < MOST && at.find()) {
                places.add(new Place(names(at.group(1)), line.strip()));
              }
            });
    return places;
  }

  private static List<String> names(String words) {
    Set<String> names = new LinkedHashSet<>();
    String rest = words.toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      names.add(rest);
      names.add(END.matcher(rest).replaceFirst(""));
      int space = rest.lastIndexOf(' ');
      rest = space < 0 ? "" : rest.substring(0, space);
    }
    return List.copyOf(names);
  }
}
