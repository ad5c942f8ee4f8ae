package dev.muster.platform.delivery.http;

import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.outgoing.OutgoingHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Posts to addresses that users gave: never into our own networks, and never for longer than {@code
 * muster.delivery.timeout}.
 */
@ApplicationScoped
public class GuardedPost {
  private static final int LONGEST_ANSWER = 16_384;

  private final Deadlines deadlines;
  private final CloseableHttpClient http;

  public GuardedPost(OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.http = OutgoingHttp.client(guard, config.timeout(), config.concurrency());
  }

  /**
   * @return the answer, whatever its status
   * @throws DeliveryFailure when there was none
   */
  public HttpAnswer send(HttpPost request) throws DeliveryFailure {
    try (var watch = deadlines.watch(request::cancel)) {
      return http.execute(request, GuardedPost::answer);
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw DeliveryFailure.configuration(e.getMessage(), e);
    } catch (IOException e) {
      var message = request.isCancelled() ? "the receiver took too long" : String.valueOf(e);
      throw DeliveryFailure.transientFailure(message, e);
    }
  }

  private static HttpAnswer answer(ClassicHttpResponse response) throws IOException {
    String text = null;
    if (response.getEntity() != null) {
      try (var body = response.getEntity().getContent()) {
        var start = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        text = start.replace("\u0000", "");
      }
    }
    return new HttpAnswer(
        response.getCode(), header(response, "Retry-After"), header(response, "Location"), text);
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
