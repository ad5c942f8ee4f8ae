package dev.muster.incident.picture;

import java.io.ByteArrayOutputStream;

/**
 * JPEG (ISO/IEC 10918-1): segments with a marker and a length, of which some are followed by the
 * picture itself. Of the application segments only those that say how it looks are kept: colours,
 * and which side is up.
 */
final class Jpeg {
  private static final int START_OF_SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int LAST_APP = 0xef;

  private Jpeg() {}

  static Picture cleaned(Octets file) {
    var kept = new ByteArrayOutputStream(file.size());
    file.copy(0, 2, kept);
    int width = 0;
    int height = 0;
    int at = 2;
    for (int marker = marker(file, at); marker != END; marker = marker(file, at)) {
      int whole = 2 + file.u16(at + 2);
      if (isFrame(marker)) {
        height = file.u16(at + 5);
        width = file.u16(at + 7);
      }
      if (marker == APP1) {
        kept.writeBytes(Exif.upright(file, at, whole));
      } else if (isLooks(file, marker, at)) {
        file.copy(at, whole, kept);
      }
      at += whole;
      if (marker == START_OF_SCAN) {
        int end = endOfScan(file, at);
        file.copy(at, end - at, kept);
        at = end;
      }
    }
    file.copy(at, 2, kept);
    return new Picture(PictureType.JPEG, width, height, kept.toByteArray());
  }

  private static int marker(Octets file, int at) {
    if (file.u8(at) != 0xff) {
      throw new BrokenPicture();
    }
    return file.u8(at + 1);
  }

  /** Begins a frame: all of C0 to CF but the tables of Huffman and arithmetic coding. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isLooks(Octets file, int marker, int at) {
    if (marker == APP2) {
      return file.starts(at + 4, "ICC_PROFILE\0");
    }
    if (marker == APP0) {
      return file.starts(at + 4, "JFIF\0");
    }
    return marker == ADOBE || marker != COMMENT && (marker < APP0 || marker > LAST_APP);
  }

  /** Where the next marker stands; escaped bytes and restarts belong to the picture. */
  private static int endOfScan(Octets file, int from) {
    for (int at = from; ; at++) {
      if (file.u8(at) == 0xff) {
        int next = file.u8(at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
    }
  }
}
