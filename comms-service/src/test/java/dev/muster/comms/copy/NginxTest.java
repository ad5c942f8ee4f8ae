package dev.muster.comms.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.muster.testkit.server.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code deploy/cdn} in a real nginx, where there is one on the path. */
class NginxTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path directory;
  private HttpServer service;
  private Process nginx;
  private int port;

  @BeforeEach
  void serveACopy() throws IOException {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "nginx"))));
    Path copied = Files.createDirectories(directory.resolve("copied"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    new Copy(new FolderTarget(copied))
        .renew(
            SomeSite.at(SomeSite.NOW)
                .page("/", "All is well")
                .page("/history", "History")
                .page("/status/acme", "Acme is well")
                .page("/embed", "Small")
                .data("/api/v2/summary.json", "{}")
                .site(),
            SomeSite.NOW,
            SomeSite.NOW);
    service = service();
    Files.createDirectories(copied.resolve("hosts/own/any"));
    Files.writeString(copied.resolve("hosts/own/any/index.html"), "A page of its own");
    port = FreePort.lend();
    String example =
        Files.readString(Path.of("..", "deploy", "cdn", "status-page.conf"))
            .replace("listen 8084;", "listen " + port + ";")
            .replace(
                "server 127.0.0.1:8083;",
                "server 127.0.0.1:" + service.getAddress().getPort() + ";")
            .replace("# status.example.com", "127.0.0.2")
            .replace("/hosts/status.example.com;", "/hosts/own;")
            .replace("/var/lib/muster/public-copy", copied.toString());
    Path configuration =
        Files.writeString(
            directory.resolve("nginx.conf"),
            """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
            %2$s
            }
            """
                .formatted(directory, example));
    nginx =
        new ProcessBuilder("nginx", "-p", directory.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    Awaitility.await("nginx")
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> get("/", "en").statusCode() == 200);
  }

  @AfterEach
  void end() throws InterruptedException {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
      service.stop(0);
    }
  }

  @Test
  void aReaderIsAnsweredInTheLanguageAskedForElseTheirsElseThePages() throws Exception {
    assertThat(get("/", "ru-RU,ru;q=0.9").body()).isEqualTo("По-русски: All is well");
    assertThat(get("/", "en").body()).isEqualTo("All is well");
    assertThat(get("/?lang=ru", "en").body()).isEqualTo("По-русски: All is well");
    assertThat(get("/history", "de").body()).isEqualTo("History");
    assertThat(get("/?lang=../..", "de").body()).isEqualTo("All is well");
    assertThat(get("/status/acme", "ru").body()).isEqualTo("По-русски: Acme is well");
    assertThat(get("/", "en").headers().allValues("Vary"))
        .contains("Accept-Language", "Accept-Encoding");
  }

  @Test
  void documentsSayWhatTheyAreAndWhatMayBeDoneWithThem() throws Exception {
    HttpResponse<String> page = get("/", "en");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=5");
    assertThat(page.headers().firstValue("ETag")).isPresent();
    assertThat(get("/embed", "en").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *");
    HttpResponse<String> data = get("/api/v2/summary.json", "en");
    assertThat(data.body()).isEqualTo("{}");
    assertThat(data.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(data.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(data.headers().firstValue("Content-Security-Policy")).isEmpty();
  }

  @Test
  void aHostOfItsOwnShowsItsOwnPageAndNoOther() throws Exception {
    URI own = URI.create("http://127.0.0.2:" + port);

    assertThat(at(own.resolve("/"))).isEqualTo("A page of its own");
    assertThat(at(own.resolve("/history"))).isEqualTo("GET /history");
  }

  private static String at(URI address) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void whoTakesItCompressedGetsTheBytesThatWereCompressedOnce() throws Exception {
    HttpResponse<String> page =
        HTTP.send(
            request("/", "en").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(page.body()).isEqualTo("compressed All is well");
  }

  @Test
  void whatIsNotThereIsAskedOfTheServiceWhoseHeadersStay() throws Exception {
    HttpResponse<String> form = get("/subscriptions/new", "en");
    HttpResponse<String> sent =
        HTTP.send(
            request("/", "en").POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(form.body()).isEqualTo("GET /subscriptions/new");
    assertThat(form.headers().allValues("Content-Security-Policy")).containsExactly("its own");
    assertThat(form.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(sent.body()).isEqualTo("POST /");
    assertThat(get("/manifest.json", "en").body()).contains("confirmedAt");
  }

  private static HttpServer service() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          byte[] answer =
              (call.getRequestMethod() + " " + call.getRequestURI())
                  .getBytes(StandardCharsets.UTF_8);
          call.getRequestBody().readAllBytes();
          call.getResponseHeaders().add("Content-Security-Policy", "its own");
          call.getResponseHeaders().add("Cache-Control", "no-store");
          call.sendResponseHeaders(200, answer.length);
          call.getResponseBody().write(answer);
          call.close();
        });
    server.start();
    return server;
  }

  private HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return HTTP.send(request(path, language).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept-Language", language)
        .timeout(Duration.ofSeconds(5));
  }
}
