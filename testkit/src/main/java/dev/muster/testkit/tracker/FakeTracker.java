package dev.muster.testkit.tracker;

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
import java.time.InstantSource;
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
 * What the fakes of issue trackers have in common: they listen on the loopback interface, keep what
 * they are told, can be away, slow or strict about rates, and can lose answers.
 */
public abstract class FakeTracker implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Signs the webhooks. */
  public static final String SECRET = "a-secret-for-webhooks-of-tests";

  final InstantSource time;
  private final String base;
  private final Deque<Odd> script = new ConcurrentLinkedDeque<>();
  private final List<TrackerRequest> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile boolean away;

  /** An answer; {@code done} carries the request out, a status of 0 answers it rightly too. */
  private record Odd(
      boolean done, int status, Map<String, String> headers, String body, Duration delay) {}

  /**
   * @param base path of the API on the server, without a slash at its end
   */
  FakeTracker(InstantSource time, String base) {
    this.time = time;
    this.base = base;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The answer to a request with a good login. */
  abstract TrackerAnswer answer(TrackerRequest request);

  abstract boolean knows(String authorization);

  abstract TrackerAnswer error(int status, String message);

  /** The address to configure. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base;
  }

  /** Nobody gets an answer from now on but 503. */
  public void leave() {
    away = true;
  }

  /** Answers again. */
  public void comeBack() {
    away = false;
  }

  /** The next request is carried out, but its answer is lost on the way. */
  public void loseAnswer() {
    script.add(new Odd(true, 502, Map.of(), "", Duration.ZERO));
  }

  /** The next request gets this answer instead of the right one, and is not carried out. */
  public void answerNext(int status, Map<String, String> headers, String body) {
    script.add(new Odd(false, status, headers, body, Duration.ZERO));
  }

  /** The request after the next one gets this answer, and is not carried out. */
  public void answerAfterNext(int status, Map<String, String> headers, String body) {
    script.add(new Odd(true, 0, Map.of(), "", Duration.ZERO));
    answerNext(status, headers, body);
  }

  /** The next request is carried out and answered only after {@code delay}. */
  public void answerAfter(Duration delay) {
    script.add(new Odd(true, 504, Map.of(), "", delay));
  }

  /** All requests that were answered, the oldest first. */
  public List<TrackerRequest> taken() {
    return List.copyOf(taken);
  }

  /** The requests that changed something, the oldest first. */
  public List<TrackerRequest> writes() {
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

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      if (away) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Odd odd = script.poll();
      TrackerAnswer answer = odd == null || odd.done() ? carryOut(exchange, sent) : null;
      if (odd == null || odd.status() == 0) {
        send(exchange, answer.status(), answer.body() == null ? "" : answer.body().toString());
        return;
      }
      closed.await(odd.delay().toMillis(), TimeUnit.MILLISECONDS);
      odd.headers().forEach(exchange.getResponseHeaders()::set);
      send(exchange, odd.status(), odd.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized TrackerAnswer carryOut(HttpExchange exchange, byte[] sent)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    JsonNode body = sent.length == 0 ? null : JSON.readTree(sent);
    TrackerRequest request =
        new TrackerRequest(
            time.instant(),
            exchange.getRequestMethod(),
            path.startsWith(base + "/") ? path.substring(base.length()) : "/elsewhere" + path,
            TrackerRequest.parse(exchange.getRequestURI().getRawQuery()),
            body,
            0);
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    TrackerAnswer answer =
        knows(String.valueOf(login)) ? answer(request) : error(401, "Bad credentials");
    taken.add(request.answered(answer.status()));
    return answer;
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(JsonNode document) {
    return document.toString().getBytes(UTF_8);
  }
}
