package dev.muster.local;

import dev.muster.local.process.ProcessRecord;
import dev.muster.local.process.ProcessRecords;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows which parts run. Ends with 0 when the launcher runs, else with 3.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Override
  public Integer call() throws IOException {
    Layout layout = state.layout();
    boolean running = StateLock.isTaken(layout);
    List<ProcessRecord> records = new ProcessRecords(layout.run()).all();
    System.out.printf(
        "Muster %s (state in %s)%n", running ? "runs" : "does not run", layout.state());
    for (ProcessRecord record : records) {
      System.out.printf(
          "  %-12s %s%n", record.part(), record.isRunning() ? "process " + record.pid() : "ended");
    }
    if (!running && records.stream().anyMatch(ProcessRecord::isRunning)) {
      System.out.println("  These were left over by a launcher that was killed; ./run ends them.");
    }
    return running ? 0 : 3;
  }
}
