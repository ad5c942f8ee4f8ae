package dev.muster.postmortem.tracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.outgoing.OutgoingHttp;
import dev.muster.postmortem.tracker.TrackerFailure.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Calls trackers: never into our own networks unless {@code muster.webhooks.allowed-*} allows it,
 * without redirects, never for longer than {@code muster.delivery.timeout}, and never reads more
 * than {@value #LARGEST} bytes.
 */
@ApplicationScoped
class TrackerHttp {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final int CONNECTIONS = 4;
  private static final int DEEPEST = 40;
  private static final int LONGEST_REASON = 300;
  private static final ObjectMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private final OutgoingGuard guard;
  private final Deadlines deadlines;
  private final InstantSource time;
  private final CloseableHttpClient http;

  TrackerHttp(OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines, InstantSource time) {
    this.guard = guard;
    this.deadlines = deadlines;
    this.time = time;
    this.http = OutgoingHttp.client(guard, config.timeout(), CONNECTIONS);
  }

  private record Answer(int status, Duration pause, boolean limit, byte[] body) {}

  /**
   * A request.
   *
   * @param body null for none
   */
  record Request(String method, String url, Map<String, String> headers, JsonNode body) {}

  /** Why an address is never called, for whoever configures it; empty when it may be. */
  Optional<String> objection(URI url) {
    return guard.objectionToPlain(url);
  }

  /** The document that was answered; missing when the answer has none. */
  JsonNode call(Request wanted) throws TrackerFailure {
    URI url = URI.create(wanted.url());
    if (objection(url).isPresent()) {
      throw forbidden(null);
    }
    HttpUriRequestBase request = new HttpUriRequestBase(wanted.method(), url);
    wanted.headers().forEach(request::setHeader);
    if (wanted.body() != null) {
      request.setEntity(new StringEntity(wanted.body().toString(), ContentType.APPLICATION_JSON));
    }
    return document(answer(request));
  }

  private Answer answer(HttpUriRequestBase request) throws TrackerFailure {
    try (var watch = deadlines.watch(request::cancel);
        ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      byte[] body =
          response.getEntity() == null
              ? new byte[0]
              : response.getEntity().getContent().readNBytes(LARGEST + 1);
      Function<String, String> headers = name -> header(response, name);
      String start = start(body);
      return new Answer(
          response.getCode(),
          RateLimits.pause(headers, time.instant()),
          RateLimits.isLimit(response.getCode(), headers, start),
          body);
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw forbidden(e);
    } catch (IOException e) {
      throw new TrackerFailure(
          Kind.AWAY,
          request.isCancelled() ? "it took too long to answer" : "it could not be reached",
          e);
    }
  }

  private static TrackerFailure forbidden(Throwable cause) {
    return new TrackerFailure(
        Kind.FORBIDDEN_ADDRESS, "the address is not a public https address", cause);
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static String start(byte[] body) {
    return new String(body, 0, Math.min(body.length, 20_000), StandardCharsets.UTF_8);
  }

  private static JsonNode document(Answer answer) throws TrackerFailure {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return parsed(answer.body());
    }
    if (answer.limit()) {
      throw new TrackerFailure(
          Kind.TOO_OFTEN, "it was asked too often", answer.pause(), Set.of(), null);
    }
    String said = "it answered " + status + reason(answer.body());
    if (status == 401) {
      throw new TrackerFailure(Kind.LOGIN, "it does not accept the login");
    }
    if (status == 404 || status == 410) {
      throw new TrackerFailure(Kind.UNKNOWN, said);
    }
    if (status >= 300 && status < 500) {
      throw new TrackerFailure(Kind.REJECTED, said, null, fields(answer.body()), null);
    }
    throw new TrackerFailure(Kind.AWAY, "it answered " + status);
  }

  private static JsonNode parsed(byte[] body) throws TrackerFailure {
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    if (body.length > LARGEST) {
      throw new TrackerFailure(Kind.AWAY, "its answer is larger than " + LARGEST + " bytes");
    }
    try {
      JsonNode document = JSON.readTree(body);
      if (document.isContainerNode()) {
        return document;
      }
    } catch (IOException e) {
      throw new TrackerFailure(Kind.AWAY, "its answer is no JSON document", e);
    }
    throw new TrackerFailure(Kind.AWAY, "its answer is no JSON document");
  }

  /** What the tracker says of it, as text without control characters. */
  private static String reason(byte[] body) {
    JsonNode said = said(body);
    StringBuilder words = new StringBuilder();
    for (JsonNode message : said.path("errorMessages")) {
      words.append(' ').append(message.asText());
    }
    words.append(' ').append(said.path("message").asText(""));
    for (JsonNode error : said.path("errors")) {
      words.append(' ').append(error.isObject() ? error.path("field").asText() : error.asText());
    }
    String plain = words.toString().replaceAll("[\\p{Cntrl} ]+", " ").strip();
    return plain.isEmpty() ? "" : ": " + Shortened.to(LONGEST_REASON, plain);
  }

  /** Jira names the fields as keys of an object, GitHub in a list. */
  private static Set<String> fields(byte[] body) {
    JsonNode errors = said(body).path("errors");
    Set<String> names = new HashSet<>();
    if (errors.isObject()) {
      errors.fieldNames().forEachRemaining(names::add);
    }
    for (JsonNode error : errors) {
      if (error.hasNonNull("field")) {
        names.add(error.path("field").asText().replaceFirst("^assignees$", IssueDraft.ASSIGNEE));
      }
    }
    return names;
  }

  private static JsonNode said(byte[] body) {
    try {
      JsonNode document = JSON.readTree(start(body));
      return document == null ? MissingNode.getInstance() : document;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
