package dev.muster.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.e2e.client.Api;
import dev.muster.local.LocalOptions;
import dev.muster.local.LocalPlatform;
import dev.muster.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole platform, started once for all tests of this module, on ports of its own. */
final class RunningPlatform {
  private static final int PORT_OFFSET = 600;
  private static final int CADENCE_SECONDS = 15;
  private static RunningPlatform running;

  private final LocalPlatform platform;
  private final Api admin;

  private RunningPlatform(LocalPlatform platform) {
    this.platform = platform;
    this.admin = new Api(platform.issuer(), "admin", platform.secret("admin"));
  }

  static synchronized RunningPlatform get() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static RunningPlatform start() {
    try {
      var options =
          LocalOptions.builder()
              .state(Files.createTempDirectory(Path.of("target"), "platform").toAbsolutePath())
              .portOffset(PORT_OFFSET)
              .environment("oncall", "MUSTER_INTAKE_RATE", "100000/PT1M")
              .environment("oncall", "MUSTER_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8")
              .build();
      return new RunningPlatform(LocalPlatform.start(options, Progress.printing(System.out)))
          .withShortClocks();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tour's policies: the same rules, with clocks that a test can wait for. */
  private RunningPlatform withShortClocks() {
    var timing = url("incident") + "/api/incident/v1/timing-policies";
    var demo = admin.put(timing, Map.of("name", "demo", "preset", "demo")).get("definition");
    ((ObjectNode) demo.at("/severities/SEV1")).put("updateCadenceSeconds", CADENCE_SECONDS);
    admin.put(timing, Map.of("name", "short clocks", "definition", demo));
    admin.put(url("comms") + "/api/comms/v1/policy/preset", Map.of("preset", "demo"));
    admin.post(url("postmortem") + "/api/postmortem/v1/policies", Map.of("preset", "DEMO"));
    return this;
  }

  LocalPlatform platform() {
    return platform;
  }

  Api admin() {
    return admin;
  }

  String url(String part) {
    return platform.url(part);
  }

  /** Runs a Node program of {@code browser/}; returns what it said when it failed, else nothing. */
  String node(String test, Map<String, String> environment) throws InterruptedException {
    try {
      var output = Files.createTempFile(Path.of("target"), test, ".log");
      var builder =
          new ProcessBuilder("node", "--test", test)
              .directory(Path.of("browser").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      return builder.start().waitFor() == 0 ? "" : Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
