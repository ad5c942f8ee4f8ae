package dev.muster.e2e.bench;

import dev.muster.local.LocalPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Resident memory of each process, and how long a service alone takes to be ready. */
final class Footprint {
  private static final List<String> JVMS =
      List.of("oncall", "incident", "comms", "postmortem", "console", "kafka", "mail");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Footprint() {}

  static void print(LocalPlatform platform) throws IOException, InterruptedException {
    for (var part : JVMS) {
      Bench.say("%-11s resident %4d MB", part, residentMegabytes(platform.pid(part)));
    }
    for (var service : List.of("oncall", "incident", "comms", "postmortem")) {
      platform.pause(service);
      var start = Instant.now();
      platform.resume(service);
      platform.awaitReady(service, Duration.ofMinutes(1));
      Bench.say(
          "%-11s ready in %.1f s alone",
          service, Duration.between(start, Instant.now()).toMillis() / 1e3);
    }
  }

  private static long residentMegabytes(long pid) throws IOException {
    var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    var found = RESIDENT.matcher(status);
    if (!found.find()) {
      throw new IOException("no resident memory for " + pid);
    }
    return Long.parseLong(found.group(1)) / 1024;
  }
}
