package dev.muster.oncall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Programs in {@code clients/}, which read this service as real clients do. */
public final class NodeProgram {
  private NodeProgram() {}

  /** Runs the tests of a program; returns what it said when it failed, else nothing. */
  public static String test(String program, Map<String, String> environment)
      throws InterruptedException {
    try {
      var output = Files.createTempFile(Path.of("target"), program, ".log");
      var builder =
          new ProcessBuilder("node", "--test", program)
              .directory(Path.of("clients").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      return builder.start().waitFor() == 0 ? "" : Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
