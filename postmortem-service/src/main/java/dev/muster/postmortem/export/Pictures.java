package dev.muster.postmortem.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures of the analyses of one page, each of which is shown once. */
final class Pictures {
  private static final Pattern REFERENCE = Pattern.compile("analysis:([0-9a-f-]{36})");

  private final List<String> drawn;
  private final Set<Integer> placed = new HashSet<>();

  /**
   * @param drawn SVG of each analysis, in their order
   */
  Pictures(List<String> drawn) {
    this.drawn = drawn;
  }

  /** The picture that a text names by {@code address}; null for every other image. */
  String named(String address) {
    Matcher reference = REFERENCE.matcher(address);
    if (reference.matches()) {
      String id = "\"analysis-" + reference.group(1);
      for (int i = 0; i < drawn.size(); i++) {
        if (drawn.get(i).contains(id) && placed.add(i)) {
          return "<span class=\"picture\">" + drawn.get(i) + "</span>";
        }
      }
    }
    return null;
  }

  /** The picture of the analysis at {@code index}; empty when a text has shown it. */
  String left(int index) {
    return placed.contains(index)
        ? ""
        : "<figure class=\"picture\">" + drawn.get(index) + "</figure>\n";
  }
}
