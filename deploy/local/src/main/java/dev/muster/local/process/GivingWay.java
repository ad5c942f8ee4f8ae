package dev.muster.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts a command with a lower priority. Linux weighs whole sessions against each other where its
 * autogroups are on, so the session's weight is set beside the process's.
 */
final class GivingWay {
  private static final String SCRIPT =
      "{ echo 10 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 10 \"$@\"";

  private GivingWay() {}

  static List<String> wrap(List<String> command) {
    List<String> wrapped = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
    wrapped.addAll(command);
    return wrapped;
  }
}
