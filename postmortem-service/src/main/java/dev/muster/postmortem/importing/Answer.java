package dev.muster.postmortem.importing;

import dev.muster.postmortem.export.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a document says is done about a factor.
 *
 * @param items titles of action items of the document
 * @param reason what is said beside them, why nothing is done; empty for nothing
 */
record Answer(List<String> items, String reason) {

  /** Reads titles as long as they are known, the longest that fits, and keeps what is left. */
  static Answer of(String action, List<String> titles) {
    List<String> items = new ArrayList<>();
    String rest = action;
    Optional<String> next = title(rest, titles);
    while (next.isPresent()) {
      items.add(next.get());
      int read = next.get().length() + Paper.Cause.AND.length();
      rest = rest.substring(Math.min(rest.length(), read));
      next = title(rest, titles);
    }
    return new Answer(List.copyOf(items), rest);
  }

  private static Optional<String> title(String rest, List<String> titles) {
    return titles.stream()
        .filter(title -> !title.isBlank())
        .filter(title -> rest.equals(title) || rest.startsWith(title + Paper.Cause.AND))
        .max(Comparator.comparingInt(String::length));
  }
}
