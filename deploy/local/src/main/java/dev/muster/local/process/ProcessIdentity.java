package dev.muster.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a process from a later one with the same id, by when it started.
 *
 * <p>On Linux this is the boot and the start in clock ticks since then, as the kernel keeps them:
 * {@link ProcessHandle.Info#startInstant} is derived from the wall clock and differs between two
 * observers when that clock was set in between. Elsewhere it is that instant.
 */
final class ProcessIdentity {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  private ProcessIdentity() {}

  /** The identity of the running process {@code pid}; empty when there is none. */
  static Optional<String> of(long pid) {
    if (Files.isReadable(BOOT)) {
      return linux(pid);
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().startInstant())
        .map(Object::toString);
  }

  private static Optional<String> linux(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return ticksOf(stat).map(ticks -> bootId() + "/" + ticks);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * The start time from a line of /proc/PID/stat: field 22, counted behind the command name, which
   * may itself hold blanks and brackets. Empty for a zombie, which has ended and only waits to be
   * collected.
   */
  static Optional<String> ticksOf(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    boolean zombie = fields[0].equals("Z") || fields[0].equals("X");
    return zombie ? Optional.empty() : Optional.of(fields[19]);
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT).strip();
    } catch (IOException unreadable) {
      return "boot";
    }
  }
}
