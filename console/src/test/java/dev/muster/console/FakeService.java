package dev.muster.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway: echoes what reached it, streams events, or breaks off. */
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private volatile CountDownLatch nextEvent = new CountDownLatch(1);

  public FakeService(String name) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/api/" + name + "/v1/echo", this::echo);
    server.createContext("/api/" + name + "/v1/stream", this::stream);
    server.createContext("/api/" + name + "/v1/break-off", HttpExchange::close);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Lets every open stream send its second event. */
  public void releaseNextEvent() {
    nextEvent.countDown();
  }

  public void holdNextEvent() {
    nextEvent = new CountDownLatch(1);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonObject seen =
        new JsonObject()
            .put("method", exchange.getRequestMethod())
            .put("uri", exchange.getRequestURI().toString())
            .put("authorization", exchange.getRequestHeaders().getFirst("Authorization"))
            .put("cookie", exchange.getRequestHeaders().getFirst("Cookie"))
            .put("forwardedFor", exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
            .put("body", body);
    byte[] bytes = seen.encode().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Set-Cookie", "upstream=secret");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    CountDownLatch released = nextEvent;
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      event(out, "first");
      if (released.await(20, TimeUnit.SECONDS)) {
        event(out, "second");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
