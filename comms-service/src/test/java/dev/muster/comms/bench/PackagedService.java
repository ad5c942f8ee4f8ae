package dev.muster.comms.bench;

import dev.muster.testkit.server.FreePort;
import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged service as a process of its own, which can be killed. */
final class PackagedService implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private PackagedService(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static PackagedService start(TestDatabase database, int smtpPort, Path state) throws IOException {
    int port = FreePort.lend();
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    java.environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "MUSTER_DB_URL", database.jdbcUrl(),
                "MUSTER_DB_USER", database.user(),
                "MUSTER_DB_PASSWORD", database.password(),
                "MUSTER_KAFKA", TestKafka.bootstrapServers(),
                "MUSTER_OIDC_URL", "http://127.0.0.1:1/realms/muster",
                "MUSTER_SMTP_HOST", "127.0.0.1",
                "MUSTER_SMTP_PORT", Integer.toString(smtpPort),
                "MUSTER_SIGNING_SECRET", "YSBzZWNyZXQgZm9yIHRoZSBmYW4tb3V0IGJlbmNoIG9ubHk=",
                "MUSTER_SNAPSHOT_DIR", state.toString()));
    Process process =
        java.redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(Path.of("target", "fan-out-bench.log").toFile()))
            .start();
    PackagedService service = new PackagedService(process, port);
    Awaitility.await("the service")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .until(service::isReady);
    return service;
  }

  private boolean isReady() throws IOException, InterruptedException {
    return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode()
        == 200;
  }

  /** Ends it as SIGKILL does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Bytes on the heap that are in use after a collection. */
  long heapAfterCollection() {
    run("GC.run");
    Matcher used = USED.matcher(run("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("no heap in sight");
    }
    return Long.parseLong(used.group(1)) * 1_024;
  }

  /** The most memory that the process ever had, in bytes. */
  long peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElse(0L);
  }

  private String run(String command) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                      Long.toString(process.pid()),
                      command))
              .redirectErrorStream(true)
              .start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
