package dev.muster.comms.external;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.outgoing.OutgoingHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Calls Statuspages: never into our own networks, without redirects, never for longer than {@code
 * muster.delivery.timeout}, and never reads more than {@value #LARGEST} bytes.
 */
@ApplicationScoped
public class ManageClient {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final int CONNECTIONS = 4;
  private static final int DEEPEST = 40;
  private static final int LONGEST_REASON = 300;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final ObjectMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private final OutgoingGuard guard;
  private final Deadlines deadlines;
  private final CloseableHttpClient http;

  ManageClient(OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines) {
    this.guard = guard;
    this.deadlines = deadlines;
    this.http = OutgoingHttp.client(guard, config.timeout(), CONNECTIONS);
  }

  private record Answer(int status, Duration pause, byte[] body) {}

  /** Why an address is never called, for whoever configures it; empty when it may be. */
  public Optional<String> objection(URI url) {
    return guard.objectionToPlain(url);
  }

  /**
   * Takes a while; must not run in a transaction.
   *
   * @param body null for none
   * @return the document that was answered
   */
  public JsonNode call(Access access, String method, String path, JsonNode body)
      throws ExternalFailure {
    URI url = URI.create(access.url(path));
    if (objection(url).isPresent()) {
      throw new ExternalFailure(
          ExternalFailure.Kind.FORBIDDEN_ADDRESS, "the address is not a public https address");
    }
    HttpUriRequestBase request = new HttpUriRequestBase(method, url);
    request.setHeader("Accept", "application/json");
    if (access.key() != null) {
      request.setHeader("Authorization", "OAuth " + access.key());
    }
    if (body != null) {
      request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
    }
    return document(answer(request));
  }

  private Answer answer(HttpUriRequestBase request) throws ExternalFailure {
    // Closing the response ends the connection, so that what is not wanted is not read either.
    try (var watch = deadlines.watch(request::cancel);
        ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      byte[] body =
          response.getEntity() == null
              ? new byte[0]
              : response.getEntity().getContent().readNBytes(LARGEST + 1);
      return new Answer(response.getCode(), pause(response), body);
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw new ExternalFailure(
          ExternalFailure.Kind.FORBIDDEN_ADDRESS, "the address is not a public https address", e);
    } catch (IOException e) {
      String message =
          request.isCancelled() ? "it took too long to answer" : "it could not be reached";
      throw new ExternalFailure(ExternalFailure.Kind.AWAY, message, e);
    }
  }

  private static Duration pause(ClassicHttpResponse response) {
    var header = response.getFirstHeader("Retry-After");
    if (header == null || !header.getValue().matches("\\d{1,9}")) {
      return null;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.getValue()));
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static JsonNode document(Answer answer) throws ExternalFailure {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return parsed(answer.body());
    }
    if (status == 420 || status == 429) {
      throw new ExternalFailure(
          ExternalFailure.Kind.TOO_OFTEN, "it was asked too often", answer.pause(), null);
    }
    if (status == 401 || status == 403) {
      throw new ExternalFailure(ExternalFailure.Kind.KEY, "it does not accept the key");
    }
    if (status == 404) {
      throw new ExternalFailure(ExternalFailure.Kind.UNKNOWN, "it answered 404");
    }
    if (status >= 400 && status < 500) {
      throw new ExternalFailure(
          ExternalFailure.Kind.REJECTED, "it answered " + status + reason(answer.body()));
    }
    throw new ExternalFailure(ExternalFailure.Kind.AWAY, "it answered " + status);
  }

  private static JsonNode parsed(byte[] body) throws ExternalFailure {
    if (body.length > LARGEST) {
      throw new ExternalFailure(
          ExternalFailure.Kind.AWAY, "its answer is larger than " + LARGEST + " bytes");
    }
    try {
      JsonNode document = JSON.readTree(body);
      if (document.isContainerNode()) {
        return document;
      }
    } catch (IOException e) {
      throw new ExternalFailure(ExternalFailure.Kind.AWAY, "its answer is no JSON document", e);
    }
    throw new ExternalFailure(ExternalFailure.Kind.AWAY, "its answer is no JSON document");
  }

  /** What the other side says of it, as text without control characters. */
  private static String reason(byte[] body) {
    try {
      JsonNode said =
          JSON.readTree(new String(body, 0, Math.min(body.length, 20_000), StandardCharsets.UTF_8));
      JsonNode error =
          said.path("error").isMissingNode() ? said.path("message") : said.path("error");
      String text = error.isArray() ? error.toString() : error.asText("");
      String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
      return plain.isEmpty() ? "" : ": " + Shortened.to(LONGEST_REASON, plain);
    } catch (IOException notJson) {
      return "";
    }
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
