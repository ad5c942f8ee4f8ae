package dev.muster.e2e.fault;

import dev.muster.e2e.client.Http;
import dev.muster.e2e.estate.Estate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A monitoring system that does not give up: it repeats each alert, under the same key, until a 202
 * comes back.
 */
final class Sender {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofMillis(500);

  private final List<String> urls;
  private final List<String> routingKeys;
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger attempts = new AtomicInteger();

  /**
   * @param replicas base URLs of oncall-service, asked in turn
   */
  Sender(List<String> replicas, List<String> routingKeys) {
    this.urls = replicas.stream().map(replica -> replica + "/v2/enqueue").toList();
    this.routingKeys = routingKeys;
  }

  /** Sends alert {@code number} until it is accepted. */
  void send(String tag, int number) throws InterruptedException {
    var dedupKey = "%s-%05d".formatted(tag, number);
    var body =
        Http.write(
            Estate.trigger(routingKeys.get(number % routingKeys.size()), dedupKey, "critical"));
    while (!isAccepted(body)) {
      Thread.sleep(RETRY.toMillis());
    }
    accepted.add(dedupKey);
  }

  private boolean isAccepted(String body) {
    var url = urls.get(attempts.getAndIncrement() % urls.size());
    try {
      var answer = Http.send("POST", url, body, Map.of(), TIMEOUT);
      if (answer.status() == 202) {
        return true;
      }
      if (answer.status() < 500 && answer.status() != 429) {
        throw new IllegalStateException("refused for good: " + answer.body());
      }
      return false;
    } catch (IOException away) {
      return false;
    }
  }

  List<String> accepted() {
    return List.copyOf(accepted);
  }

  int attempts() {
    return attempts.get();
  }
}
