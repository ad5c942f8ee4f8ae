package dev.muster.incident.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that may end anywhere; reading behind its end is a {@link BrokenPicture}. */
record Octets(byte[] bytes) {

  int size() {
    return bytes.length;
  }

  boolean starts(int at, String text) {
    return starts(at, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  boolean starts(int at, byte[] start) {
    return at >= 0
        && at + start.length <= bytes.length
        && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
  }

  String text(int at, int length) {
    require(at, length);
    return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }

  int u8(int at) {
    require(at, 1);
    return bytes[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  /** Four bytes, the highest first. */
  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16Little(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24Little(int at) {
    return u16Little(at) | u8(at + 2) << 16;
  }

  long u32Little(int at) {
    return u16Little(at) | (long) u16Little(at + 2) << 16;
  }

  void copy(int at, int length, ByteArrayOutputStream to) {
    require(at, length);
    to.write(bytes, at, length);
  }

  /** A length as an index into this file. */
  int length(long value) {
    if (value > bytes.length) {
      throw new BrokenPicture();
    }
    return (int) value;
  }

  private void require(int at, int length) {
    if (at < 0 || length < 0 || (long) at + length > bytes.length) {
      throw new BrokenPicture();
    }
  }
}
