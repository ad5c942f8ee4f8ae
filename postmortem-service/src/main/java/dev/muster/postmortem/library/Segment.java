package dev.muster.postmortem.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text as it was written, with no markup of its own.
 *
 * @param found whether it is what was searched for
 */
public record Segment(String text, boolean found) {
  /** What stands around found words; both hardly ever stand in a text. */
  static final char BEGIN = '\u0001';

  static final char END = '\u0002';

  /** The pieces of a text in which found words stand between {@link #BEGIN} and {@link #END}. */
  static List<Segment> of(String marked) {
    List<Segment> segments = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean found = false;
    for (char c : marked.toCharArray()) {
      if (c == BEGIN || c == END) {
        add(segments, text, found);
        found = c == BEGIN;
      } else {
        text.append(c);
      }
    }
    add(segments, text, found);
    return segments;
  }

  private static void add(List<Segment> segments, StringBuilder text, boolean found) {
    if (text.length() > 0) {
      segments.add(new Segment(text.toString(), found));
      text.setLength(0);
    }
  }
}
