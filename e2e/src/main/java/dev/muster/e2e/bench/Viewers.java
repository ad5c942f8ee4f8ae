package dev.muster.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.e2e.client.ConsoleSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many people looking at one war room: each holds an event stream through the console's gateway and
 * fetches what is new when it is told of it, as the console does.
 */
public final class Viewers implements AutoCloseable {
  private final ConsoleSession session;
  private final String incidentId;
  private final List<Viewer> viewers = new ArrayList<>();

  public Viewers(ConsoleSession session, String incidentId, int count)
      throws IOException, InterruptedException {
    this.session = session;
    this.incidentId = incidentId;
    for (int i = 0; i < count; i++) {
      viewers.add(new Viewer(session.stream("/api/incident/v1/stream")));
    }
  }

  /** Posts entries while everybody watches, and waits until everybody has seen each of them. */
  public Seen post(int entries, Duration pace) throws IOException, InterruptedException {
    Map<String, Long> posted = new ConcurrentHashMap<>();
    var others = new ConcurrentLinkedQueue<Long>();
    for (int i = 0; i < entries; i++) {
      var text = "viewers entry " + i + " " + System.nanoTime();
      posted.put(text, System.nanoTime());
      session
          .post(
              "/api/incident/v1/incidents/" + incidentId + "/timeline",
              Map.of("kind", "OBSERVATION", "text", text))
          .ok("timeline entry");
      long before = System.nanoTime();
      session.get("/api/incident/v1/incidents/" + incidentId).ok("incident");
      others.add(System.nanoTime() - before);
      Thread.sleep(pace.toMillis());
    }
    List<Long> delays = new ArrayList<>();
    long missing = 0;
    for (var viewer : viewers) {
      for (var entry : posted.entrySet()) {
        var at = viewer.await(entry.getKey());
        if (at == null) {
          missing++;
        } else {
          delays.add(at - entry.getValue());
        }
      }
    }
    return new Seen(missing, figures(delays), figures(others));
  }

  /**
   * What the viewers saw.
   *
   * @param missing entries that a viewer never got, over all viewers
   * @param delay from posting to seeing
   * @param otherCalls of the same people meanwhile
   */
  public record Seen(long missing, Figures delay, Figures otherCalls) {}

  @Override
  public void close() throws IOException {
    for (var viewer : viewers) {
      viewer.stream.close();
    }
  }

  private static Figures figures(Iterable<Long> values) {
    List<Long> all = new ArrayList<>();
    values.forEach(all::add);
    return new Figures(all.stream().mapToLong(Long::longValue).toArray());
  }

  private final class Viewer {
    private final InputStream stream;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private long upTo;

    Viewer(InputStream stream) {
      this.stream = stream;
      var thread = new Thread(this::watch, "viewer");
      thread.setDaemon(true);
      thread.start();
    }

    /** When the entry was seen; null when it was not within 20 s. */
    Long await(String text) throws InterruptedException {
      for (int i = 0; i < 400 && !seen.containsKey(text); i++) {
        Thread.sleep(50);
      }
      return seen.get(text);
    }

    private void watch() {
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data:") && line.contains(incidentId)) {
            fetch();
          }
        }
      } catch (IOException closed) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void fetch() throws IOException, InterruptedException {
      var page =
          session
              .get(
                  "/api/incident/v1/incidents/%s/timeline?after=%d&limit=200"
                      .formatted(incidentId, upTo))
              .ok("timeline")
              .json();
      long now = System.nanoTime();
      for (JsonNode entry : page.get("items")) {
        upTo = Math.max(upTo, entry.get("number").asLong());
        seen.putIfAbsent(entry.get("text").asText(), now);
      }
    }
  }

  /** Declares an incident to look at. */
  public static String declare(ConsoleSession session) throws IOException, InterruptedException {
    try {
      return session
          .post("/api/incident/v1/incidents", Map.of("title", "Many viewers"))
          .ok("declare")
          .json()
          .get("id")
          .asText();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
