package dev.muster.e2e.bench;

import dev.muster.e2e.client.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An nginx of our own that serves one document as a file, compressed beforehand. */
final class Nginx implements AutoCloseable {
  static final String COMPRESSED = "Accept-Encoding: gzip";
  private static final int PORT = 18_999;

  private final Process process;

  private Nginx(Process process) {
    this.process = process;
  }

  /** Starts one with the bytes that an address answers now; {@code nginx} must be on the path. */
  static Nginx serving(String page) throws IOException, InterruptedException {
    var body = Http.get(page).ok("status page").body();
    var folder = Files.createTempDirectory("muster-nginx");
    // Its workers run as nobody when it is started by root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var file = folder.resolve("html/index.html");
    Files.createDirectories(file.getParent());
    Files.writeString(file, body);
    Wrk.output(List.of("gzip", "-k9", file.toString()));
    Bench.say(
        "page: %d bytes, %d compressed",
        body.getBytes(StandardCharsets.UTF_8).length, Files.size(Path.of(file + ".gz")));
    Files.writeString(folder.resolve("nginx.conf"), configuration(folder));
    return new Nginx(
        new ProcessBuilder(
                "nginx", "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString())
            .inheritIO()
            .start());
  }

  String url() {
    return "http://127.0.0.1:" + PORT + "/";
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
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
        .formatted(folder, PORT);
  }
}
