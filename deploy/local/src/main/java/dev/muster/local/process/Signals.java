package dev.muster.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends POSIX signals through the shell's built-in kill, which every system has. */
final class Signals {
  private Signals() {}

  static void toProcess(long pid, String signal) throws InterruptedException {
    send(Long.toString(pid), signal);
  }

  /** Signals every process of the group led by {@code pid}; harmless when none is left. */
  static void toGroup(long pid, String signal) throws InterruptedException {
    send("-" + pid, signal);
  }

  private static void send(String target, String signal) throws InterruptedException {
    try {
      Process kill =
          new ProcessBuilder("sh", "-c", "kill -s \"$1\" -- \"$2\"", "kill", signal, target)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException noShell) {
      throw new IllegalStateException("Cannot run sh to send a signal", noShell);
    }
  }
}
