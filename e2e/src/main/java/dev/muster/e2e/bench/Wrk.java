package dev.muster.e2e.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The load generator {@code wrk}, which must be on the path. */
final class Wrk {
  private Wrk() {}

  /**
   * Asks an address over 32 connections; fails when a request does.
   *
   * @param header of every request, as a line
   */
  static String run(String url, String header, int seconds)
      throws IOException, InterruptedException {
    return run(url, header, 32, seconds);
  }

  /** Asks an address over some connections; fails when a request does. */
  static String run(String url, String header, int connections, int seconds)
      throws IOException, InterruptedException {
    return output(
        List.of(
            "wrk",
            "--latency",
            "-t1",
            "-c" + connections,
            "-d" + seconds + "s",
            "-H",
            header,
            url));
  }

  /** What a command prints; fails unless it ends well. */
  static String output(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IOException(command + " failed: " + output);
    }
    return output.strip();
  }
}
