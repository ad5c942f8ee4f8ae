package dev.muster.postmortem.analysis.drawing;

import java.util.Locale;

/** Writes values into SVG so that they can be nothing but values. */
final class Svg {
  private Svg() {}

  /** {@code text} for element content and attributes. */
  static String escape(String text) {
    return legal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * {@code text} without characters that XML forbids, and without those that turn the direction of
   * reading for what follows.
   */
  static String legal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Svg::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLegal(int point) {
    boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
    boolean c1 = point >= 0x7F && point <= 0x9F;
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean turning = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !control && !c1 && !surrogate && !turning && (point & 0xFFFE) != 0xFFFE;
  }

  /** A length with at most one decimal. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
