package dev.muster.platform.i18n;

/** Text that has to fit somewhere. */
public final class Shortened {
  private static final String SIGN = "…";

  private Shortened() {}

  /**
   * The text, or as much of it as fits into {@code most} UTF-16 units with a sign that there was
   * more; never half a character. The sign alone when there is no room.
   */
  public static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(0, most - SIGN.length());
    boolean halves = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halves ? end - 1 : end) + SIGN;
  }
}
