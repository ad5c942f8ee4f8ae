package dev.muster.testkit.statuspage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An external Statuspage as its manage API v1 shows it (contracts/statuspage.md, section B): it
 * keeps what it is told, insists on the key, the shape of bodies and 60 requests in any minute, can
 * be away, can lose answers, and can be edited by hand.
 */
public final class FakeStatuspage implements AutoCloseable {
  public static final String KEY = "test-key-of-statuspage-0001";
  public static final String PAGE = "kctbh9vrtdwd";
  private static final int MOST_IN_A_MINUTE = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource time;
  private final StatuspageState state;
  private final Deque<Instant> counted = new ArrayDeque<>();
  private final Deque<Odd> script = new ConcurrentLinkedDeque<>();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile boolean away;
  private volatile boolean limited = true;

  /**
   * A request that was answered.
   *
   * @param path below the page, with its query
   * @param body null for none
   */
  public record Taken(Instant at, String method, String path, JsonNode body, int status) {}

  /** An answer other than the right one; {@code done} carries the request out all the same. */
  private record Odd(
      boolean done, int status, Map<String, String> headers, byte[] body, Duration delay) {}

  public FakeStatuspage(InstantSource time) {
    this.time = time;
    this.state = new StatuspageState(PAGE, time);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Of the manage API. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** What is there, to be looked at and edited by hand. */
  public StatuspageState state() {
    return state;
  }

  /** Nobody gets an answer from now on. */
  public FakeStatuspage leave() {
    away = true;
    return this;
  }

  /** Answers again. */
  public FakeStatuspage comeBack() {
    away = false;
    return this;
  }

  /** Does not count requests, for tests that are about something else. */
  public FakeStatuspage unlimited() {
    limited = false;
    return this;
  }

  /** The next request is carried out, but its answer is lost. */
  public FakeStatuspage loseAnswer() {
    script.add(new Odd(true, 502, Map.of(), new byte[0], Duration.ZERO));
    return this;
  }

  /** The next request gets this answer instead of the right one, and is not carried out. */
  public FakeStatuspage answer(int status, Map<String, String> headers, byte[] body) {
    script.add(new Odd(false, status, headers, body.clone(), Duration.ZERO));
    return this;
  }

  /** The next request is answered only after {@code delay}, and is not carried out. */
  public FakeStatuspage answerAfter(Duration delay) {
    script.add(new Odd(false, 200, Map.of(), "{}".getBytes(UTF_8), delay));
    return this;
  }

  /** All requests that were answered, the oldest first. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** The requests that changed something, the oldest first. */
  public List<Taken> writes() {
    return taken().stream()
        .filter(each -> !each.method().equals("GET") && each.status() < 300)
        .toList();
  }

  public void forgetRequests() {
    taken.clear();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      if (away) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Odd odd = script.poll();
      if (odd != null && !odd.done()) {
        closed.await(odd.delay().toMillis(), TimeUnit.MILLISECONDS);
        odd.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, odd.status(), odd.body());
        return;
      }
      respond(exchange, sent, odd);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void respond(HttpExchange exchange, byte[] sent, Odd odd) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring("/v1".length());
    String query = exchange.getRequestURI().getRawQuery();
    String method = exchange.getRequestMethod();
    JsonNode body = sent.length == 0 ? null : JSON.readTree(sent);
    StatuspageAnswer answer = answer(exchange, method, path, query == null ? "" : query, body);
    taken.add(
        new Taken(
            time.instant(),
            method,
            path.replaceFirst("^/pages/[^/]+", "") + (query == null ? "" : "?" + query),
            body,
            answer.status()));
    if (odd != null) {
      send(exchange, odd.status(), odd.body());
      return;
    }
    if (answer.status() == 429) {
      exchange.getResponseHeaders().set("Retry-After", "30");
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, answer.status(), JSON.writeValueAsBytes(answer.body()));
  }

  private StatuspageAnswer answer(
      HttpExchange exchange, String method, String path, String query, JsonNode body) {
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("OAuth " + KEY).equals(login) && !KEY.equals(login)) {
      return StatuspageAnswer.error(401, "Could not authenticate");
    }
    if (tooOften()) {
      return StatuspageAnswer.error(429, "Too many requests");
    }
    return state.answer(method, path, query, body);
  }

  private boolean tooOften() {
    Instant now = time.instant();
    while (!counted.isEmpty() && !counted.peekFirst().isAfter(now.minusSeconds(60))) {
      counted.pollFirst();
    }
    if (limited && counted.size() >= MOST_IN_A_MINUTE) {
      return true;
    }
    counted.addLast(now);
    return false;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
