package dev.muster.local.process;

import dev.muster.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that does one thing and ends. */
public final class Tool {
  private Tool() {}

  /**
   * Runs {@code command} to its end.
   *
   * @param log gets what the command prints
   * @throws LocalException naming {@code log} when the command does not end with 0
   */
  public static void run(
      String purpose, List<String> command, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new LocalException("%s failed with code %d, see %s".formatted(purpose, code, log));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether {@code command} can be run and ends with 0. */
  public static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
