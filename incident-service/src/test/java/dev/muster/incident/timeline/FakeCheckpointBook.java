package dev.muster.incident.timeline;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands for postmortem-service, which is another process: answers with what a test has put under
 * the incident's id, and with 503 for every other incident. The test has it as {@code
 * checkpointBook}.
 */
public class FakeCheckpointBook implements QuarkusTestResourceLifecycleManager {
  private final ConcurrentHashMap<String, String> book = new ConcurrentHashMap<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/api/postmortem/v1/incidents/",
        exchange -> {
          var incident = exchange.getRequestURI().getPath().split("/")[5];
          var isSigned = exchange.getRequestHeaders().containsKey("Authorization");
          var answer = isSigned ? book.get(incident) : null;
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          var bytes = answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              answer == null ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return Map.of(
        "quarkus.rest-client.postmortem.url", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(book, field -> field.getName().equals("checkpointBook"));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
