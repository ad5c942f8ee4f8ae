package dev.muster.postmortem.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts texts under headings so that they can be taken out again as they were. A heading of the
 * first or second level within a text is moved one blank to the right, where Markdown still sees a
 * heading, and a block of code that is left open is closed.
 */
public final class Nesting {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,2}(?:[ \\t].*)?$");
  private static final Pattern MOVED = Pattern.compile("^ {1,3}#{1,2}(?:[ \\t].*)?$");

  private Nesting() {}

  /** A part of a document: a heading of the first or second level and what stands below it. */
  public record Chapter(String heading, String body) {}

  /** {@code text} as it stands under a heading. */
  public static String put(String text) {
    Fence fence = new Fence();
    String moved =
        outside(
            canonical(text),
            fence,
            line -> HEADING.matcher(line).matches() && !line.startsWith("   ") ? " " + line : line);
    return closed(moved, fence);
  }

  /** {@code text} with its last block of code closed, so that more can follow. */
  public static String closed(String text) {
    Fence fence = new Fence();
    return closed(outside(canonical(text), fence, line -> line), fence);
  }

  private static String closed(String text, Fence fence) {
    return fence.closing().isEmpty() ? text : text + "\n" + fence.closing();
  }

  /** What {@link #put} made of a text, taken back. */
  public static String take(String text) {
    return canonical(
        outside(
            text, new Fence(), line -> MOVED.matcher(line).matches() ? line.substring(1) : line));
  }

  /** {@code text} without blank lines around it, with {@code \n} line ends. */
  public static String canonical(String text) {
    return Markdown.normalise(text).replaceFirst("^(?:[ \\t]*\\n)+", "");
  }

  /**
   * Takes a document apart at the lines that begin with {@code marks} and a blank; what stands
   * before the first of them has an empty heading.
   */
  public static List<Chapter> chapters(String markdown, String marks) {
    List<Chapter> chapters = new ArrayList<>();
    Fence fence = new Fence();
    String heading = "";
    StringBuilder body = new StringBuilder();
    for (String line : markdown.split("\n", -1)) {
      if (!fence.covers(line) && line.startsWith(marks + " ")) {
        chapters.add(new Chapter(heading, body.toString()));
        heading = line.substring(marks.length() + 1).strip();
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    chapters.add(new Chapter(heading, body.toString()));
    return chapters;
  }

  private static String outside(String text, Fence fence, UnaryOperator<String> change) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(fence.covers(line) ? line : change.apply(line));
    }
    return String.join("\n", lines);
  }
}
