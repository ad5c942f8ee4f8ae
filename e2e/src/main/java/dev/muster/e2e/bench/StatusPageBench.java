package dev.muster.e2e.bench;

import dev.muster.e2e.client.Http;
import dev.muster.local.LocalPlatform;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The public page against nginx serving the same bytes as a file, both asked by {@code wrk}. Needs
 * {@code nginx} and {@code wrk} on the path; says so when they are not.
 */
final class StatusPageBench {
  private StatusPageBench() {}

  static void run(LocalPlatform platform, String path) throws IOException, InterruptedException {
    var page = platform.url("comms") + path;
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Http.get(page).status() == 200);
    try (var nginx = Nginx.serving(page)) {
      Wrk.run(page, Nginx.COMPRESSED, 5);
      Bench.say("comms-service:%n%s", Wrk.run(page, Nginx.COMPRESSED, 15));
      Wrk.run(nginx.url(), Nginx.COMPRESSED, 5);
      Bench.say("nginx, same bytes as a file:%n%s", Wrk.run(nginx.url(), Nginx.COMPRESSED, 15));
    }
  }
}
