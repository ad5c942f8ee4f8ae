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
 */
public record Document(
    String contentType, String language, String policy, Buffer plain, Buffer gzip, String tag) {

  /** Data for programs, such as JSON or a feed. */
  static Document data(String contentType, String language, String text) {
    return of(contentType, language, null, text);
  }

  /** Compresses and tags a text. */
  static Document of(String contentType, String language, String policy, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(
        contentType,
        language,
        policy,
        Buffer.buffer(bytes),
        Buffer.buffer(gzip(bytes)),
        tag(bytes));
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
