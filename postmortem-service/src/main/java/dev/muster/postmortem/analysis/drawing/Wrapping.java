package dev.muster.postmortem.analysis.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by estimated widths, since there is no font to ask. Estimates are on the
 * wide side, so that text stays within its box whatever sans-serif font a reader has.
 */
final class Wrapping {
  private static final String NARROW = "iljtfrI.,:;!|'`()[]{} -";

  private Wrapping() {}

  /**
   * The lines of {@code text} at a font size, none wider than {@code width}; words that are longer
   * than a line are broken, and characters that no document may contain are left out.
   */
  static List<String> lines(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Svg.legal(text).strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + rest, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.isEmpty() && width(rest, size) > width) {
        int fit = fitting(rest, width, size);
        lines.add(rest.substring(0, fit));
        rest = rest.substring(fit);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many chars of a word fit into a line, at least one character. */
  private static int fitting(String word, double width, double size) {
    int fit = word.offsetByCodePoints(0, 1);
    while (fit < word.length()
        && width(word.substring(0, word.offsetByCodePoints(fit, 1)), size) <= width) {
      fit = word.offsetByCodePoints(fit, 1);
    }
    return fit;
  }

  /** The estimated width of a line in the units of {@code size}. */
  static double width(String line, double size) {
    return line.codePoints().mapToDouble(Wrapping::ems).sum() * size;
  }

  private static double ems(int point) {
    if (NARROW.indexOf(point) >= 0) {
      return 0.36;
    }
    if (point >= 0x1100 && (Character.isIdeographic(point) || point > 0xFFFF || point < 0x1200)) {
      return 1.1;
    }
    if ("mwMW@%шщжюмфШЩЖЮМФЫы".indexOf(point) >= 0) {
      return 0.9;
    }
    return Character.isUpperCase(point) ? 0.72 : point < 0x250 ? 0.57 : 0.64;
  }
}
