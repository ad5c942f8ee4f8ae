package dev.muster.testkit.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the embedded servers' chatter out of test output; loggers are weak, so they are held. */
final class QuietLogs {
  private static final List<Logger> LOGGERS =
      Stream.of(
              "kafka",
              "org.apache.kafka",
              "state.change.logger",
              "io.zonky",
              "org.apache.zookeeper")
          .map(Logger::getLogger)
          .toList();

  private QuietLogs() {}

  static void apply() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
