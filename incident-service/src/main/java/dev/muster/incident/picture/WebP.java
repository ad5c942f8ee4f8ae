package dev.muster.incident.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** WebP (RFC 9649): a RIFF file of chunks; one of them may say how large the canvas is. */
final class WebP {
  private static final int HEAD = 12;
  private static final int CHUNK = 8;
  private static final Set<String> LOOKS =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  /** Bits of the extended header that announce Exif and XMP. */
  private static final int TOLD = 0b1100;

  private WebP() {}

  static Picture cleaned(Octets file) {
    var chunks = new ByteArrayOutputStream(file.size());
    int width = 0;
    int height = 0;
    for (int at = HEAD; at + CHUNK <= file.size(); ) {
      var name = file.text(at, 4);
      int size = file.length(file.u32Little(at + 4));
      if (width == 0) {
        width = width(file, name, at + CHUNK);
        height = height(file, name, at + CHUNK);
      }
      if (LOOKS.contains(name)) {
        keep(file, name, at, size, chunks);
      }
      at += CHUNK + size + size % 2;
    }
    var kept = ByteBuffer.allocate(HEAD + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
    kept.put(file.bytes(), 0, 4).putInt(4 + chunks.size()).put(file.bytes(), 8, 4);
    kept.put(chunks.toByteArray());
    return new Picture(PictureType.WEBP, width, height, kept.array());
  }

  private static void keep(
      Octets file, String name, int at, int size, ByteArrayOutputStream chunks) {
    if (name.equals("VP8X")) {
      file.copy(at, CHUNK, chunks);
      chunks.write(file.u8(at + CHUNK) & ~TOLD);
      file.copy(at + CHUNK + 1, size - 1, chunks);
    } else {
      file.copy(at, CHUNK + size, chunks);
    }
    if (size % 2 == 1) {
      chunks.write(0);
    }
  }

  private static int width(Octets file, String name, int at) {
    return switch (name) {
      case "VP8X" -> 1 + file.u24Little(at + 4);
      case "VP8L" -> 1 + (file.u16Little(at + 1) & 0x3fff);
      case "VP8 " -> file.u16Little(at + 6) & 0x3fff;
      default -> 0;
    };
  }

  private static int height(Octets file, String name, int at) {
    return switch (name) {
      case "VP8X" -> 1 + file.u24Little(at + 7);
      case "VP8L" -> 1 + (int) (file.u32Little(at + 1) >> 14 & 0x3fff);
      case "VP8 " -> file.u16Little(at + 8) & 0x3fff;
      default -> 0;
    };
  }
}
