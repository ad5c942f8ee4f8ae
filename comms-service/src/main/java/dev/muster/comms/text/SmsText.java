package dev.muster.comms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text message as it is billed and shown: in the alphabet of GSM 03.38 where every character is
 * in it, else in UCS-2; a message that does not fit into one segment loses room for the header that
 * joins them.
 *
 * @param encoding decided by the whole text: nothing is transliterated
 * @param units septets or 16-bit units, of the whole text
 * @param segments the text, cut between words where there are any
 */
public record SmsText(Encoding encoding, int units, List<String> segments) {
  private static final String CUT = "...";

  /** GSM 03.38, the basic table without the escape character. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** The extension table; each takes two septets. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  public SmsText {
    segments = List.copyOf(segments);
  }

  /** How the characters travel. */
  public enum Encoding {
    GSM7(160, 153),
    UCS2(70, 67);

    private final int single;
    private final int joined;

    Encoding(int single, int joined) {
      this.single = single;
      this.joined = joined;
    }

    int units(int character) {
      return switch (this) {
        case GSM7 -> EXTENDED.indexOf(character) < 0 ? 1 : 2;
        case UCS2 -> Character.charCount(character);
      };
    }

    int units(String text) {
      return text.codePoints().map(this::units).sum();
    }
  }

  /** The text as it would be sent. */
  public static SmsText of(String text) {
    boolean plain = text.codePoints().allMatch(c -> (BASIC + EXTENDED).indexOf(c) >= 0);
    Encoding encoding = plain ? Encoding.GSM7 : Encoding.UCS2;
    int units = encoding.units(text);
    return new SmsText(
        encoding, units, units <= encoding.single ? List.of(text) : split(text, encoding));
  }

  /**
   * The beginning of the text that fits into so many segments, cut after a word.
   *
   * @param most at least 1
   */
  public static String fit(String text, int most) {
    SmsText whole = of(text);
    if (whole.segments.size() <= most) {
      return text;
    }
    Encoding encoding = whole.encoding;
    int room = (most == 1 ? encoding.single : encoding.joined * most) - CUT.length();
    String cut = text.substring(0, end(text, 0, room, encoding));
    while (of(cut.stripTrailing() + CUT).segments.size() > most) {
      cut = cut.substring(0, end(cut, 0, encoding.units(cut) - 1, encoding));
    }
    return cut.stripTrailing() + CUT;
  }

  private static List<String> split(String text, Encoding encoding) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from, encoding.joined, encoding);
      parts.add(text.substring(from, end));
      from = end;
    }
    return parts;
  }

  /** Where the piece from {@code from} that fits into {@code room} ends: after a space, if any. */
  private static int end(String text, int from, int room, Encoding encoding) {
    int at = from;
    int used = 0;
    int space = -1;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      used += encoding.units(character);
      if (used > room) {
        return space > from ? space : at;
      }
      at += Character.charCount(character);
      if (Character.isWhitespace(character)) {
        space = at;
      }
    }
    return at;
  }
}
