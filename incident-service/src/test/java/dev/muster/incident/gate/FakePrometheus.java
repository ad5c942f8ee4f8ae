package dev.muster.incident.gate;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands for the metrics system: answers a query with the JSON that a test has put under its text,
 * and with 503 every other one, as well as whoever does not say who they are. The test has it as
 * {@code prometheus}.
 */
public class FakePrometheus implements QuarkusTestResourceLifecycleManager {
  private static final String LOGIN = "Bearer of-the-operator";

  private final ConcurrentHashMap<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/api/v1/query",
        exchange -> {
          var form = exchange.getRequestURI().getRawQuery();
          var query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
          var known = LOGIN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          var answer = known ? answers.get(query) : null;
          var bytes = answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(
              answer == null ? 503 : 200, answer == null ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return Map.of(
        "quarkus.rest-client.prometheus.url",
        "http://localhost:" + server.getAddress().getPort(),
        "muster.prometheus.authorization",
        LOGIN);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(answers, field -> field.getName().equals("prometheus"));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
