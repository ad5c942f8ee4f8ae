package dev.muster.e2e.bench;

import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.Http;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Publishes posts at an even pace through the API, and asks the public read API all the time for
 * when each can be seen: from the answer to whoever published it.
 */
final class Publishing {
  private static final int A_MINUTE = 1_000;
  private static final int CLIENTS = 8;
  private static final Duration ALL_SEEN_WITHIN = Duration.ofSeconds(20);
  private static final Pattern TITLE = Pattern.compile("\"name\":\"Update (\\d+)\"");

  private final Api admin;
  private final String comms;
  private final String page;
  private final String pageId;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, Long> accepted = new ConcurrentHashMap<>();
  private final Map<Integer, Long> seen = new ConcurrentHashMap<>();

  /**
   * @param page public address of the status page
   */
  Publishing(Api admin, String comms, String page, String pageId) {
    this.admin = admin;
    this.comms = comms;
    this.page = page;
    this.pageId = pageId;
  }

  /** Returns when all that was published has been seen. */
  void run(int seconds) throws InterruptedException {
    var publishers = Executors.newScheduledThreadPool(CLIENTS);
    var watcher = Executors.newSingleThreadScheduledExecutor();
    try {
      watcher.scheduleWithFixedDelay(this::look, 0, 10, TimeUnit.MILLISECONDS);
      int total = A_MINUTE * seconds / 60;
      for (int i = 0; i < total; i++) {
        publishers.schedule(this::publish, i * 60_000L / A_MINUTE, TimeUnit.MILLISECONDS);
      }
      finish(publishers, seconds);
      awaitSeen(total);
    } finally {
      watcher.shutdownNow();
      publishers.shutdownNow();
    }
  }

  private static void finish(ScheduledExecutorService publishers, int seconds)
      throws InterruptedException {
    publishers.shutdown();
    if (!publishers.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
      throw new IllegalStateException("posts are still being published");
    }
  }

  private void awaitSeen(int total) throws InterruptedException {
    long end = System.nanoTime() + ALL_SEEN_WITHIN.toNanos();
    while (!seen.containsKey(number.get())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("of " + total + " posts only some can be seen: " + seen);
      }
      Thread.sleep(10);
    }
    Bench.say("published: %d, accepted: %d", total, accepted.size());
  }

  private void publish() {
    int own = number.incrementAndGet();
    var words = Map.of("en", "Update " + own, "ru", "Сообщение " + own);
    admin.post(
        comms + "/api/comms/v1/posts",
        Map.of("pageId", pageId, "title", words, "body", words, "status", "RESOLVED"));
    accepted.put(own, System.nanoTime());
  }

  private void look() {
    var incidents = Http.get(page + "/api/v2/incidents.json").body();
    long now = System.nanoTime();
    TITLE
        .matcher(incidents)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .forEach(each -> seen.putIfAbsent(each, now));
  }

  /**
   * Of every post that could be seen, from the answer on; what was seen before that took nothing.
   */
  Figures visible() {
    return new Figures(
        accepted.entrySet().stream()
            .filter(each -> seen.containsKey(each.getKey()))
            .mapToLong(each -> Math.max(0, seen.get(each.getKey()) - each.getValue()))
            .toArray());
  }
}
