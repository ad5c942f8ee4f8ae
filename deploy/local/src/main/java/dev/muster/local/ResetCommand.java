package dev.muster.local;

import dev.muster.local.process.Orphans;
import dev.muster.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes all data. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Deletes all data: databases, accounts, mail, secrets, logs.")
final class ResetCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Option(
      names = "--all",
      description = "Also the unpacked servers, which the next start makes again.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Layout layout = state.layout();
    if (!Files.isDirectory(layout.state())) {
      System.out.println("There is nothing to delete");
      return 0;
    }
    requireOurs(layout);
    try (StateLock lock = StateLock.take(layout)) {
      List<String> ended = new Orphans(new ProcessRecords(layout.run())).end(part -> {});
      if (!ended.isEmpty()) {
        System.out.println("Ended what was left over: " + String.join(", ", ended));
      }
      delete(layout);
    }
    System.out.println("Deleted the data in " + layout.state());
    return 0;
  }

  private void delete(Layout layout) throws IOException {
    try (Stream<Path> entries = Files.list(layout.state())) {
      for (Path entry : entries.toList()) {
        if (all || !entry.equals(layout.dist())) {
          Dist.delete(entry);
        }
      }
    }
  }

  /** A mistyped {@code --state} must not cost anybody a folder. */
  private static void requireOurs(Layout layout) throws IOException {
    try (Stream<Path> entries = Files.list(layout.state())) {
      boolean ours = Files.isDirectory(layout.run()) || entries.allMatch(layout.dist()::equals);
      if (!ours) {
        throw new LocalException(layout.state() + " is not a state folder of Muster");
      }
    }
  }
}
