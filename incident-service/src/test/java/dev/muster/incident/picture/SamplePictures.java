package dev.muster.incident.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, with things in them that nobody should get to see. */
public final class SamplePictures {
  private static final int AFTER_IHDR = 33;
  private static final int AFTER_SOI = 2;

  private SamplePictures() {}

  public static byte[] png(int width, int height) throws IOException {
    return drawn(width, height, "png");
  }

  private static byte[] drawn(int width, int height, String format) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, 0xff8800);
    var file = new ByteArrayOutputStream();
    ImageIO.write(image, format, file);
    return file.toByteArray();
  }

  static byte[] pngWithText(byte[] png, String text) {
    var data = ("tEXtComment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    var checksum = new CRC32();
    checksum.update(data);
    var chunk =
        ByteBuffer.allocate(data.length + 8)
            .putInt(data.length - 4)
            .put(data)
            .putInt((int) checksum.getValue());
    return inserted(png, AFTER_IHDR, chunk.array());
  }

  /** As a telephone makes them: which side is up, and where it was. */
  static byte[] jpegWithExif(int width, int height, int orientation, String place)
      throws IOException {
    var text = place.getBytes(StandardCharsets.ISO_8859_1);
    var exif =
        ByteBuffer.allocate(34 + 2 + text.length)
            .putShort((short) 0xffe1)
            .putShort((short) (34 + text.length))
            .put("Exif\0\0II".getBytes(StandardCharsets.ISO_8859_1))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putInt(orientation)
            .putInt(0)
            .put(text);
    return inserted(drawn(width, height, "jpg"), AFTER_SOI, exif.array());
  }

  /** Which side of a JPEG is up, by an Exif segment right at its beginning. */
  static int orientation(byte[] jpeg) {
    var file = new Octets(jpeg);
    return file.u16(AFTER_SOI) == 0xffe1 ? file.u16(AFTER_SOI + 28) : 1;
  }

  /** Only the frame of one: the chunk with the picture itself is empty. */
  static byte[] webPWithExif(int width, int height, String place) {
    var text = place.getBytes(StandardCharsets.ISO_8859_1);
    int padded = text.length + text.length % 2;
    var file = ByteBuffer.allocate(12 + 18 + 8 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBP"));
    file.put(ascii("VP8X")).putInt(10).putInt(0b1000);
    file.put(little24(width - 1)).put(little24(height - 1));
    file.put(ascii("VP8L")).putInt(0);
    file.put(ascii("EXIF")).putInt(text.length).put(text);
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] little24(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] inserted(byte[] file, int at, byte[] more) {
    return ByteBuffer.allocate(file.length + more.length)
        .put(file, 0, at)
        .put(more)
        .put(file, at, file.length - at)
        .array();
  }
}
