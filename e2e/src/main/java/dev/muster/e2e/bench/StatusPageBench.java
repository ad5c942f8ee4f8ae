package dev.muster.e2e.bench;

import dev.muster.e2e.client.Http;
import dev.muster.local.LocalPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The public page against nginx serving the same bytes as a file, both asked by {@code wrk}. Needs
 * {@code nginx} and {@code wrk} on the path; says so when they are not.
 */
final class StatusPageBench {
  private static final int NGINX_PORT = 18_999;
  private static final String COMPRESSED = "Accept-Encoding: gzip";

  private StatusPageBench() {}

  static void run(LocalPlatform platform, String path) throws IOException, InterruptedException {
    var page = platform.url("comms") + path;
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Http.get(page).status() == 200);
    var body = Http.get(page).ok("status page").body();
    Bench.say("page: %d bytes before compression", body.getBytes(StandardCharsets.UTF_8).length);
    var folder = Files.createTempDirectory("muster-nginx");
    // Its workers run as nobody when it is started by root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var compressed = folder.resolve("html/index.html.gz");
    Files.createDirectories(compressed.getParent());
    Files.writeString(folder.resolve("html/index.html"), body);
    Wrk.output(List.of("gzip", "-k9", folder.resolve("html/index.html").toString()));
    Files.writeString(folder.resolve("nginx.conf"), configuration(folder));
    var nginx =
        new ProcessBuilder(
                "nginx", "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString())
            .inheritIO()
            .start();
    try {
      var file = "http://127.0.0.1:" + NGINX_PORT + "/";
      Wrk.run(page, COMPRESSED, 5);
      Bench.say("comms-service:%n%s", Wrk.run(page, COMPRESSED, 15));
      Wrk.run(file, COMPRESSED, 5);
      Bench.say("nginx, same bytes as a file:%n%s", Wrk.run(file, COMPRESSED, 15));
    } finally {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static String configuration(Path folder) {
    return """
    daemon off;
    worker_processes 1;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path %1$s/body;
      proxy_temp_path %1$s/proxy;
      fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi;
      scgi_temp_path %1$s/scgi;
      server {
        listen 127.0.0.1:%2$d;
        root %1$s/html;
        default_type text/html;
        gzip_static always;
        open_file_cache max=100;
      }
    }
    """
        .formatted(folder, NGINX_PORT);
  }
}
