package dev.muster.postmortem.importing;

import dev.muster.postmortem.markdown.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a document of which nobody knows who wrote it. */
final class Outline {
  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#*)?[ \\t]*$");

  private Outline() {}

  /** A heading in line {@code line}; level 1 is the highest. */
  record Heading(int line, int level, String text) {}

  /** The headings outside of code, in their order. */
  static List<Heading> of(List<String> lines) {
    List<Heading> headings = new ArrayList<>();
    Fence fence = new Fence();
    for (int line = 0; line < lines.size(); line++) {
      Matcher heading = HEADING.matcher(lines.get(line));
      if (!fence.covers(lines.get(line)) && heading.matches() && !heading.group(2).isBlank()) {
        headings.add(new Heading(line, heading.group(1).length(), heading.group(2)));
      }
    }
    return headings;
  }

  /** {@code lines} with headings that are underlined written with number signs. */
  static List<String> marked(List<String> lines) {
    List<String> marked = new ArrayList<>();
    Fence fence = new Fence();
    for (String line : lines) {
      boolean code = fence.covers(line);
      String before = marked.isEmpty() ? "" : marked.get(marked.size() - 1);
      boolean under =
          !code && line.matches("^ {0,3}(?:={2,}|-{2,})[ \\t]*$") && couldBeHeading(before);
      if (under) {
        marked.set(
            marked.size() - 1, (line.strip().startsWith("=") ? "# " : "## ") + before.strip());
      } else {
        marked.add(line);
      }
    }
    return marked;
  }

  private static boolean couldBeHeading(String line) {
    return !line.isBlank()
        && line.length() <= 200
        && !line.matches("^\\s*(?:[-*+>|#~`]|\\d+[.)]).*");
  }
}
