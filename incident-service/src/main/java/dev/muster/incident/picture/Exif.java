package dev.muster.incident.picture;

/** Exif data of a JPEG: a small TIFF file, of which only the side that is up matters. */
final class Exif {
  private static final int TIFF = 10;
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** A segment that says nothing but which side is up; empty when that is the usual one. */
  static byte[] upright(Octets file, int at, int whole) {
    int orientation = orientation(file, at, whole);
    return orientation <= 1 || orientation > 8
        ? new byte[0]
        : new byte[] {
          (byte) 0xff,
          (byte) 0xe1,
          0,
          34,
          'E',
          'x',
          'i',
          'f',
          0,
          0,
          'M',
          'M',
          0,
          42,
          0,
          0,
          0,
          8,
          0,
          1,
          0x01,
          0x12,
          0,
          3,
          0,
          0,
          0,
          1,
          0,
          (byte) orientation,
          0,
          0,
          0,
          0,
          0,
          0
        };
  }

  private static int orientation(Octets file, int at, int whole) {
    if (!file.starts(at + 4, "Exif\0\0") || whole < TIFF + 10) {
      return 1;
    }
    int tiff = at + TIFF;
    boolean little = file.starts(tiff, "II");
    long directory = little ? file.u32Little(tiff + 4) : file.u32(tiff + 4);
    if (directory > whole) {
      return 1;
    }
    int entries = tiff + (int) directory;
    int many = u16(file, entries, little);
    for (int i = 0; i < many && entries + 2 + 12 * (i + 1) <= at + whole; i++) {
      int entry = entries + 2 + 12 * i;
      if (u16(file, entry, little) == ORIENTATION) {
        return u16(file, entry + 8, little);
      }
    }
    return 1;
  }

  private static int u16(Octets file, int at, boolean little) {
    return little ? file.u16Little(at) : file.u16(at);
  }
}
