package dev.muster.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command knows. */
final class StateOption {
  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      description = "Where everything that must survive is kept (default: .muster).")
  private Path state;

  Path state() {
    return state;
  }

  Layout layout() {
    return Layout.of(Layout.findRoot(), state);
  }
}
