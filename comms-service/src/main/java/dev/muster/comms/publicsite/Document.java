package dev.muster.comms.publicsite;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One finished answer, compressed once.
 *
 * @param language tag of its words; null when it has none
 * @param policy what a browser may do with it (Content-Security-Policy); null for data
 * @param tag strong entity tag of the plain form, without quotes
 * @param lasting whether what is at its address never changes
 */
public record Document(
    String contentType,
    String language,
    String policy,
    Buffer plain,
    Buffer gzip,
    String tag,
    boolean lasting) {

  /** Data for programs, such as JSON or a feed. */
  static Document data(String contentType, String language, String text) {
    return of(contentType, language, null, text);
  }

  /** Compresses and tags a text. */
  static Document of(String contentType, String language, String policy, String text) {
    return of(contentType, language, policy, text.getBytes(StandardCharsets.UTF_8), false);
  }

  /** Bytes at an address that is made from them. */
  static Document lasting(String contentType, String policy, byte[] bytes) {
    return of(contentType, null, policy, bytes, true);
  }

  private static Document of(
      String contentType, String language, String policy, byte[] bytes, boolean lasting) {
    return new Document(
        contentType,
        language,
        policy,
        Buffer.buffer(bytes),
        Buffer.buffer(gzip(bytes)),
        tag(bytes),
        lasting);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream out = new BestGzip(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
