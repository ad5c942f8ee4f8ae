package dev.muster.e2e;

import dev.muster.e2e.client.Api;
import dev.muster.local.LocalOptions;
import dev.muster.local.LocalPlatform;
import dev.muster.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The whole platform, started once for all tests of this module, on ports of its own. */
final class RunningPlatform {
  private static final int PORT_OFFSET = 600;
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
    var options =
        LocalOptions.builder()
            .state(Path.of("target", "platform").toAbsolutePath())
            .portOffset(PORT_OFFSET)
            .environment("oncall", "MUSTER_INTAKE_RATE", "100000/PT1M")
            .build();
    try {
      return new RunningPlatform(LocalPlatform.start(options, Progress.printing(System.out)))
          .withShortClocks();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The tour's policies: the same rules, with clocks that a test can wait for. */
  private RunningPlatform withShortClocks() {
    admin.put(
        url("incident") + "/api/incident/v1/timing-policies",
        Map.of("name", "short clocks", "preset", "demo"));
    admin.put(url("comms") + "/api/comms/v1/policy/preset", Map.of("preset", "demo"));
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

  /** Runs a Node program of {@code browser/}, its output among the test's own. */
  int node(String test, Map<String, String> environment) throws InterruptedException {
    var builder =
        new ProcessBuilder("node", "--test", test)
            .directory(Path.of("browser").toFile())
            .inheritIO();
    builder.environment().putAll(environment);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
