package dev.muster.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Ends what an earlier launcher left running when it was killed, and nothing else. */
public final class Orphans {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ProcessRecords records;

  public Orphans(ProcessRecords records) {
    this.records = records;
  }

  /**
   * Ends every recorded process that still runs, all at once, and forgets the rest.
   *
   * @return the names of the parts that were ended
   */
  public List<String> end(Consumer<String> onEach) throws IOException, InterruptedException {
    List<ProcessRecord> found = records.all();
    List<ProcessRecord> running = found.stream().filter(ProcessRecord::isRunning).toList();
    for (ProcessRecord orphan : running) {
      onEach.accept(orphan.part());
      Signals.toProcess(orphan.pid(), orphan.stopSignal());
    }
    long deadline = System.nanoTime() + GRACE.toNanos();
    for (ProcessRecord orphan : running) {
      awaitEnd(orphan, deadline);
      if (orphan.isRunning()) {
        Signals.toProcess(orphan.pid(), "KILL");
        awaitEnd(orphan, System.nanoTime() + GRACE.toNanos());
      }
      if (orphan.group()) {
        Signals.toGroup(orphan.pid(), "KILL");
      }
    }
    for (ProcessRecord record : found) {
      records.remove(record.part());
    }
    return running.stream().map(ProcessRecord::part).toList();
  }

  private static void awaitEnd(ProcessRecord orphan, long deadline) throws InterruptedException {
    Object pause = new Object();
    synchronized (pause) {
      while (orphan.isRunning() && System.nanoTime() < deadline) {
        pause.wait(50);
      }
    }
  }
}
