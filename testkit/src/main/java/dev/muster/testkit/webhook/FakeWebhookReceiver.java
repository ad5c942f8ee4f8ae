package dev.muster.testkit.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Somebody else's HTTP server on a free port: keeps each request and answers as it is told. */
public final class FakeWebhookReceiver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final List<ReceivedWebhook> received = new CopyOnWriteArrayList<>();
  private final Deque<Answer> script = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** One answer: a status and how long it takes; body null for none. */
  private record Answer(int status, Duration delay, Map<String, String> headers, String body) {}

  public FakeWebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where requests to {@code path} are received. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The next requests get these statuses, one each; all later ones get 200. */
  public FakeWebhookReceiver answer(int... statuses) {
    for (int status : statuses) {
      script.add(new Answer(status, Duration.ZERO, Map.of(), null));
    }
    return this;
  }

  /** The next request is told 429 with {@code Retry-After}. */
  public FakeWebhookReceiver answerTooMany(Duration retryAfter) {
    var pause = Long.toString(retryAfter.toSeconds());
    script.add(new Answer(429, Duration.ZERO, Map.of("Retry-After", pause), null));
    return this;
  }

  /** The next request gets {@code status} only after {@code delay}. */
  public FakeWebhookReceiver answerSlowly(int status, Duration delay) {
    script.add(new Answer(status, delay, Map.of(), null));
    return this;
  }

  /** The next request gets this document. */
  public FakeWebhookReceiver answerWith(int status, Map<String, String> headers, String body) {
    script.add(new Answer(status, Duration.ZERO, headers, body));
    return this;
  }

  /** All requests so far, the oldest first. */
  public List<ReceivedWebhook> received() {
    return List.copyOf(received);
  }

  /** Waits up to 20 s until {@code count} requests came, and returns all that came. */
  public List<ReceivedWebhook> awaitRequests(int count) {
    await(count + " requests").atMost(PATIENCE).until(() -> received.size() >= count);
    return received();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(
          new ReceivedWebhook(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              body));
      Answer scripted = script.poll();
      Answer answer = scripted == null ? new Answer(200, Duration.ZERO, Map.of(), null) : scripted;
      closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      var document = answer.body() == null ? new byte[0] : answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), document.length == 0 ? -1 : document.length);
      exchange.getResponseBody().write(document);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
