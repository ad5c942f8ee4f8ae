package dev.muster.incident.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody in a war room: listens to the stream, fetches what is new when it says so, and comes
 * back after the connection was lost.
 */
final class Watcher implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 200;

  private final HttpClient http;
  private final URI root;
  private final String incident;
  private final String token;
  private final Thread thread = new Thread(this::watch, "watcher");
  private final List<Long> numbers = new ArrayList<>();
  private final Map<Long, Long> seenAt = new TreeMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile InputStream stream;
  private volatile boolean leaving;

  Watcher(HttpClient http, URI root, String incident, String token) {
    this.http = http;
    this.root = root;
    this.incident = incident;
    this.token = token;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (!leaving) {
      try (var body = get("/api/incident/v1/stream", HttpResponse.BodyHandlers.ofInputStream())) {
        stream = body;
        connections.incrementAndGet();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null && !leaving; line = lines.readLine()) {
          if (line.equals("event:resync") || line.startsWith("data:") && line.contains(incident)) {
            fetch();
          }
        }
      } catch (IOException dropped) {
        // and back again
      }
    }
  }

  /** All entries behind the last one known. */
  private void fetch() throws IOException {
    int found;
    do {
      var path = "/api/incident/v1/incidents/%s/timeline?after=%d&limit=%d";
      var page =
          JSON.readTree(
              get(path.formatted(incident, last(), MOST), HttpResponse.BodyHandlers.ofString()));
      found = page.get("items").size();
      long now = System.nanoTime();
      synchronized (this) {
        for (var entry : page.get("items")) {
          long number = entry.get("number").asLong();
          numbers.add(number);
          seenAt.putIfAbsent(number, now);
        }
      }
    } while (found == MOST);
  }

  private <T> T get(String path, HttpResponse.BodyHandler<T> body) throws IOException {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(root.resolve(path))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              body);
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Cuts the connection, as a bad network would. */
  void drop() throws IOException {
    var open = stream;
    if (open != null) {
      open.close();
    }
  }

  synchronized long last() {
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  /** Numbers of the entries in the order in which they came. */
  synchronized List<Long> numbers() {
    return List.copyOf(numbers);
  }

  /** When an entry was there, by {@link System#nanoTime}. */
  synchronized long seenAt(long number) {
    return seenAt.get(number);
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    leaving = true;
    drop();
  }
}
