package dev.muster.testkit.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** An ntfy server that takes messages in JSON; topics can be closed to all but one token. */
public final class FakeNtfy implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, PushServer.Answer> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final PushServer server = new PushServer(this::answer);

  /** The address of a topic. */
  public String url(String topic) {
    return server.origin() + "/" + topic;
  }

  /** From now on only this token may write to a topic. */
  public void protect(String topic, String token) {
    tokens.put(topic, token);
  }

  /** From now on messages to a topic are refused. */
  public void refuse(String topic, int status) {
    refusals.put(topic, PushServer.Answer.of(status));
  }

  /** From now on a topic gets too many messages. */
  public void refuseTooMany(String topic, Duration retryAfter) {
    String pause = Long.toString(retryAfter.toSeconds());
    refusals.put(topic, new PushServer.Answer(429, Map.of("Retry-After", pause), ""));
  }

  /** The messages of a topic as they were posted, the oldest first. */
  public List<JsonNode> messages(String topic) {
    return taken.stream().filter(each -> each.path("topic").asText().equals(topic)).toList();
  }

  /** Waits up to 20 s for a message that fits, and returns the first one. */
  public JsonNode await(String topic, Predicate<JsonNode> fits) {
    return Awaitility.await("a message to " + topic)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> messages(topic).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private PushServer.Answer answer(PushServer.Request request) {
    JsonNode message = parsed(request.body());
    String topic = message.path("topic").asText();
    if (!request.path().equals("/") || !topic.matches("[-_A-Za-z0-9]{1,64}")) {
      return error(400, 40009);
    }
    if (refusals.containsKey(topic)) {
      return refusals.get(topic);
    }
    String token = tokens.get(topic);
    if (token != null && !("Bearer " + token).equals(request.header("Authorization"))) {
      return error(403, 40301);
    }
    taken.add(message);
    ObjectNode answer = message.deepCopy();
    answer.put("id", "message" + count.incrementAndGet()).put("event", "message");
    return json(200, answer);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }

  private static PushServer.Answer error(int status, int code) {
    return json(status, JSON.createObjectNode().put("code", code).put("http", status));
  }

  private static PushServer.Answer json(int status, JsonNode body) {
    try {
      return new PushServer.Answer(
          status, Map.of("Content-Type", "application/json"), JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
