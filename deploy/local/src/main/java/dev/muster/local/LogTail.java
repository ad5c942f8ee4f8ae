package dev.muster.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
final class LogTail {
  private LogTail() {}

  /** The last {@code lines} lines, each indented; what is said when there is no file. */
  static String of(Path log, int lines) {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      List<String> all = text.lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()))
          .indent(4)
          .stripTrailing();
    } catch (IOException absent) {
      return "    (it has written nothing)";
    }
  }
}
