package dev.muster.platform.delivery.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.outgoing.OutgoingHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Hands cards to workflows. A workflow that takes one answers at once and tells nothing of what
 * becomes of it, so that a card that was taken is sent, never delivered.
 */
@ApplicationScoped
public class TeamsProvider implements DeliveryProvider {
  private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final TeamsHosts hosts;
  private final Deadlines deadlines;
  private final CloseableHttpClient http;

  TeamsProvider(TeamsHosts hosts, OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines) {
    this.hosts = hosts;
    this.deadlines = deadlines;
    this.http = OutgoingHttp.client(guard, config.timeout(), config.concurrency());
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var request = request(delivery);
    try (var watch = deadlines.watch(request::cancel)) {
      var answer = http.execute(request, TeamsProvider::answer);
      if (answer.status() / 100 == 2) {
        return Receipt.sent(answer.receipt());
      }
      throw failure(answer).receipt(answer.receipt());
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw DeliveryFailure.configuration(e.getMessage(), e);
    } catch (IOException e) {
      // Without what it says, which may name the address.
      var message =
          request.isCancelled() ? "the workflow took too long" : e.getClass().getSimpleName();
      throw DeliveryFailure.transientFailure(message, null);
    }
  }

  private HttpPost request(OutgoingDelivery delivery) throws DeliveryFailure {
    var url = URI.create(delivery.secrets().getOrDefault(TeamsChannel.URL, ""));
    var objection = hosts.objection(url);
    if (objection.isPresent()) {
      throw DeliveryFailure.configuration(objection.get(), null);
    }
    var body = delivery.payload().toString().getBytes(StandardCharsets.UTF_8);
    if (body.length > TeamsChannel.LARGEST) {
      throw DeliveryFailure.permanent(
          "a card of %d bytes is too large".formatted(body.length), null);
    }
    var request = new HttpPost(url);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  /**
   * What came back.
   *
   * @param retryAfter the header; null when absent
   */
  private record Answer(int status, String retryAfter) {
    ObjectNode receipt() {
      return JsonNodeFactory.instance.objectNode().put("status", status);
    }
  }

  private static Answer answer(ClassicHttpResponse response) {
    var retryAfter = response.getFirstHeader("Retry-After");
    return new Answer(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
  }

  private static DeliveryFailure failure(Answer answer) {
    var message = "the workflow answered " + answer.status();
    if (answer.status() >= 500 || TRANSIENT.contains(answer.status())) {
      return DeliveryFailure.transientFailure(message, null).retryAfter(pause(answer));
    }
    return Set.of(401, 403, 404, 410).contains(answer.status())
        ? DeliveryFailure.configuration(message + "; give its address anew", null)
        : DeliveryFailure.permanent(message, null);
  }

  private static Duration pause(Answer answer) {
    return answer.retryAfter() != null && answer.retryAfter().trim().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(answer.retryAfter().trim()))
        : PAUSE;
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
