package dev.muster.incident.picture;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture as it is kept: nothing but its looks. */
public record Picture(PictureType type, int width, int height, byte[] content) {
  static final int MOST_BYTES = 5_000_000;
  private static final int MOST_PIXELS_A_SIDE = 12_000;

  /**
   * The picture that a file holds.
   *
   * @throws ProblemException 422 when the file is too large, damaged, or no PNG, JPEG or WebP
   */
  public static Picture of(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw refused("size", "must have at most 5 MB");
    }
    var octets = new Octets(file);
    var type =
        PictureType.of(octets).orElseThrow(() -> refused("type", "must be PNG, JPEG or WebP"));
    try {
      var picture = type.cleaned(octets);
      if (picture.isTooLarge()) {
        throw refused("size", "must have 1 to 12,000 pixels a side");
      }
      return picture;
    } catch (BrokenPicture damaged) {
      throw refused("content", "is damaged");
    }
  }

  private boolean isTooLarge() {
    return Math.min(width, height) < 1 || Math.max(width, height) > MOST_PIXELS_A_SIDE;
  }

  /** SHA-256 of the content in lower-case hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ProblemException refused(String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "picture.invalid", "The picture " + message, new FieldError("body", rule, message)));
  }
}
