package dev.muster.comms.branding;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an uploaded file is, judged by its bytes and by nothing that its sender says.
 *
 * @param width in pixels, or in units of an SVG; 0 when an SVG does not say
 */
public record Picture(Kind kind, int width, int height) {
  /** Bytes of a file. */
  public static final int LARGEST = 128 * 1024;

  /** Pixels of a side. */
  static final int LONGEST_SIDE = 2_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The kinds that browsers show. */
  public enum Kind {
    PNG("image/png", ".png"),
    WEBP("image/webp", ".webp"),
    SVG("image/svg+xml", ".svg");

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }

    static Kind ofType(String type) {
      return Arrays.stream(values())
          .filter(kind -> kind.type.equals(type))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(type));
    }

    public String type() {
      return type;
    }

    /** Of a file's name, with the dot. */
    public String ending() {
      return ending;
    }
  }

  /**
   * Looks at a file.
   *
   * @throws ProblemException 413 when it is too large, 422 when it is none of the kinds, too wide
   *     or high, damaged, or an SVG that may do more than be seen
   */
  static Picture of(byte[] file) {
    if (file.length > LARGEST) {
      throw new ProblemException(
          Problem.tooLarge("picture.too-large", "A picture has at most " + LARGEST + " bytes"));
    }
    Picture picture =
        starts(file, 0, PNG) ? png(file) : starts(file, 0, "RIFF") ? webp(file) : SvgCheck.of(file);
    if (picture.width > LONGEST_SIDE || picture.height > LONGEST_SIDE) {
      throw refused("pictureSide", "no side is longer than " + LONGEST_SIDE + " pixels");
    }
    return picture;
  }

  private static Picture png(byte[] file) {
    if (file.length < 33 || !starts(file, 12, "IHDR")) {
      throw damaged();
    }
    ByteBuffer bytes = ByteBuffer.wrap(file);
    return sized(Kind.PNG, bytes.getInt(16), bytes.getInt(20));
  }

  private static Picture webp(byte[] file) {
    if (file.length < 30 || !starts(file, 8, "WEBP")) {
      throw damaged();
    }
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (starts(file, 12, "VP8X")) {
      return sized(Kind.WEBP, (bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
    }
    if (starts(file, 12, "VP8L")) {
      int packed = bytes.getInt(21);
      return sized(Kind.WEBP, (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
    }
    if (starts(file, 12, "VP8 ")) {
      return sized(Kind.WEBP, bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
    }
    throw damaged();
  }

  private static Picture sized(Kind kind, int width, int height) {
    if (width <= 0 || height <= 0) {
      throw damaged();
    }
    return new Picture(kind, width, height);
  }

  private static boolean starts(byte[] file, int from, String word) {
    return starts(file, from, word.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean starts(byte[] file, int from, byte[] word) {
    int end = from + word.length;
    return file.length >= end && Arrays.equals(file, from, end, word, 0, word.length);
  }

  private static ProblemException damaged() {
    return refused("pictureDamaged", "the file is damaged");
  }

  static ProblemException refused(String rule, String why) {
    return new ProblemException(
        Problem.unprocessable(
            "picture.refused",
            "This file cannot be shown on a page",
            new FieldError("file", rule, why)));
  }
}
