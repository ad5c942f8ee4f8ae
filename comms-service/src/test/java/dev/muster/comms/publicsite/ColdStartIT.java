package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.server.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started while database, broker, mail and identity provider are away. */
class ColdStartIT {
  private static final String NOWHERE = "127.0.0.1:1";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path directory;
  private Process service;
  private int port;

  @BeforeEach
  void startWithASnapshotAndNothingElse() throws IOException {
    new SnapshotStore(directory).write(SampleSite.busy(), Instant.parse("2026-11-21T11:30:00Z"));
    port = FreePort.lend();
    ProcessBuilder java =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    java.environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "MUSTER_DB_URL",
                "jdbc:postgresql://" + NOWHERE + "/muster_comms",
                "MUSTER_KAFKA",
                NOWHERE,
                "MUSTER_OIDC_URL",
                "http://" + NOWHERE + "/realms/muster",
                "MUSTER_SMTP_PORT",
                "1",
                "MUSTER_SIGNING_SECRET",
                "c3RhcnRlZCB3aGlsZSBldmVyeXRoaW5nIGVsc2UgaXMgYXdheQ==",
                "MUSTER_SNAPSHOT_DIR",
                directory.toString()));
    service =
        java.redirectErrorStream(true)
            .redirectOutput(Path.of("target", "cold-start.log").toFile())
            .start();
  }

  @AfterEach
  void end() {
    service.destroyForcibly();
  }

  @Test
  void servesTheSnapshotAndSaysHowOldItIs() throws IOException, InterruptedException {
    HttpResponse<String> page =
        Awaitility.await("the public page")
            .atMost(Duration.ofSeconds(60))
            .ignoreExceptions()
            .until(() -> get("/"), answer -> answer.statusCode() == 200);

    assertThat(page.body())
        .contains("Problems with Checkout")
        .contains("cannot be refreshed at the moment")
        .contains("21 Nov 2026, 14:30 MSK (11:30 UTC)");
    assertThat(page.headers().firstValue("Muster-As-Of")).contains("2026-11-21T11:30:00Z");
    assertThat(get("/api/v2/summary.json").body()).contains("\"indicator\":\"major\"");
    assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/api/comms/v1/posts").statusCode()).isEqualTo(401);
    assertThat(service.isAlive()).isTrue();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Language", "en")
            .timeout(Duration.ofSeconds(20))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
