package dev.muster.testkit.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as a tracker sends it; sent twice it is a redelivery, with the same identifier.
 *
 * @param headers those that the vendor sets, signature included
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedDelivery(Map<String, String> headers, byte[] body) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Sends it; returns the status of the answer. */
  public int sendTo(String url) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
    headers.forEach(request::header);
    try {
      return HTTP.send(
              request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same with another header, such as a signature that is wrong. */
  public SignedDelivery with(String header, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(header, value);
    return new SignedDelivery(changed, body);
  }

  /** The same headers over other bytes, as somebody on the way could make it. */
  public SignedDelivery forged(String otherBody) {
    return new SignedDelivery(headers, otherBody.getBytes(UTF_8));
  }

  /** {@code sha256=} and the HMAC of the body in hexadecimal digits. */
  static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
