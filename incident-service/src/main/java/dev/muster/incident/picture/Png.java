package dev.muster.incident.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** PNG (ISO/IEC 15948): a signature, then chunks of length, name, data and checksum. */
final class Png {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final Set<String> LOOKS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD");

  private Png() {}

  static Picture cleaned(Octets file) {
    if (!file.text(SIGNATURE + 4, 4).equals("IHDR")) {
      throw new BrokenPicture();
    }
    var kept = new ByteArrayOutputStream(file.size());
    file.copy(0, SIGNATURE, kept);
    var name = "";
    for (int at = SIGNATURE; !name.equals("IEND"); ) {
      int whole = file.length(file.u32(at)) + FRAME;
      name = file.text(at + 4, 4);
      if (LOOKS.contains(name)) {
        file.copy(at, whole, kept);
      }
      at += whole;
    }
    return new Picture(
        PictureType.PNG,
        (int) Math.min(file.u32(16), Integer.MAX_VALUE),
        (int) Math.min(file.u32(20), Integer.MAX_VALUE),
        kept.toByteArray());
  }
}
