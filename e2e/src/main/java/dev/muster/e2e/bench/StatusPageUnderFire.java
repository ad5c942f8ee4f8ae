package dev.muster.e2e.bench;

import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.Http;
import dev.muster.local.LocalPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/**
 * The public page asked over 64 connections while something happens to the rest, beside nginx with
 * the same bytes. Fails when a single request does.
 */
final class StatusPageUnderFire {
  private static final int CONNECTIONS = 64;
  private static final List<String> VICTIMS = List.of("postgres", "kafka");
  private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

  private final LocalPlatform platform;
  private final String page;
  private final int seconds;

  /**
   * @param path of the page
   * @param seconds how long each measurement lasts; the outage takes the half of it in the middle
   */
  StatusPageUnderFire(LocalPlatform platform, String path, int seconds) {
    this.platform = platform;
    this.page = platform.url("comms") + path;
    this.seconds = seconds;
  }

  /** PostgreSQL and Kafka are killed and stay away, then they hang. */
  void faults() throws Exception {
    try (var nginx = Nginx.serving(page)) {
      Wrk.run(page, Nginx.COMPRESSED, CONNECTIONS, 5);
      print("nginx, same bytes as a file", measured(nginx.url()));
      print("comms-service, everything there", measured(page));
      print("PostgreSQL and Kafka killed in the middle", during(this::kill));
      fresh();
      print("PostgreSQL and Kafka frozen in the middle", during(this::freeze));
      fresh();
    }
  }

  /** A thousand posts are published in each minute. */
  void updates(Api admin, String pageId) throws Exception {
    try (var nginx = Nginx.serving(page)) {
      Wrk.run(page, Nginx.COMPRESSED, CONNECTIONS, 5);
      print("nginx, same bytes as a file", measured(nginx.url()));
      print("comms-service, nothing new", measured(page));
      var publishing = new Publishing(admin, platform.url("comms"), page, pageId);
      var rendered = rendered();
      print("while posts are published", during(() -> publishing.run(seconds)));
      Bench.say("rendered %d times meanwhile", rendered() - rendered);
      Bench.say("published to visible: %s", publishing.visible());
    }
  }

  private interface Event {
    void happen() throws Exception;
  }

  private String during(Event event) throws InterruptedException, ExecutionException {
    var thread = Executors.newSingleThreadExecutor();
    try {
      var load = thread.submit((Callable<String>) () -> measured(page));
      event.happen();
      return load.get();
    } catch (InterruptedException | ExecutionException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ExecutionException(failed);
    } finally {
      thread.shutdown();
    }
  }

  private String measured(String url) throws IOException, InterruptedException {
    return Wrk.run(url, Nginx.COMPRESSED, CONNECTIONS, seconds);
  }

  private void kill() throws InterruptedException {
    Thread.sleep(seconds * 250L);
    for (var victim : VICTIMS) {
      platform.pause(victim);
    }
    Thread.sleep(seconds * 500L);
    sayAge();
    for (var victim : VICTIMS) {
      platform.resume(victim);
    }
  }

  private void freeze() throws InterruptedException {
    Thread.sleep(seconds * 250L);
    for (var victim : VICTIMS) {
      platform.freeze(victim);
    }
    Thread.sleep(seconds * 500L);
    sayAge();
    for (var victim : VICTIMS) {
      platform.thaw(victim);
    }
  }

  private void sayAge() {
    Bench.say(
        "the page says its age: %s", Http.get(page + "?lang=en").body().contains("be refreshed"));
  }

  private void fresh() throws InterruptedException {
    for (var victim : VICTIMS) {
      platform.awaitReady(victim, BACK_WITHIN);
    }
    Awaitility.await("a fresh page")
        .atMost(BACK_WITHIN)
        .until(() -> !Http.get(page + "?lang=en").body().contains("be refreshed"));
  }

  private long rendered() {
    return Http.get(platform.url("comms") + "/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("muster_public_site_render_seconds_count"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static void print(String what, String figures) {
    Bench.say("%s:%n%s", what, figures);
  }
}
