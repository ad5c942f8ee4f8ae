package dev.muster.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Temporary directories of the embedded servers, each with the process id of the JVM that owns it.
 */
final class Directories {
  private static final String OWNER = "owner.pid";

  private Directories() {}

  /** Makes a directory, and clears away what JVMs left behind that were killed. */
  static Path create(String prefix) throws IOException {
    Path directory = Files.createTempDirectory(prefix);
    Files.writeString(directory.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(directory.getParent(), prefix + "*")) {
      for (Path other : others) {
        if (isOrphan(other)) {
          killPostmaster(other);
          delete(other);
        }
      }
    }
    return directory;
  }

  /** Deletes a directory with all that is in it, as far as it can be deleted. */
  static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      directory.toFile().deleteOnExit();
    }
  }

  private static boolean isOrphan(Path directory) {
    return pid(directory.resolve(OWNER)) > 0
        && ProcessHandle.of(pid(directory.resolve(OWNER))).isEmpty();
  }

  private static void killPostmaster(Path directory) {
    ProcessHandle.of(pid(directory.resolve("data").resolve("postmaster.pid")))
        .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The number on the first line of a file; 0 when there is none. */
  private static long pid(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().map(String::trim).map(Long::parseLong).orElse(0L);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
