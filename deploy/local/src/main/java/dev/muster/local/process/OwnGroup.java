package dev.muster.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a command into a session and process group of its own, so that a terminal's Ctrl-C reaches
 * only the launcher and a part can be ended with all its children.
 *
 * <p>{@code setsid} is there on every Linux, {@code perl} on every Mac; both replace themselves by
 * the command, so the process id stays the one that was started. Without either the command runs in
 * the launcher's group.
 */
final class OwnGroup {
  private static final String PERL = "use POSIX; POSIX::setsid(); exec @ARGV or die $!";

  private final List<String> prefix;

  private OwnGroup(List<String> prefix) {
    this.prefix = prefix;
  }

  static OwnGroup detect() {
    return onPath("setsid")
        .map(setsid -> new OwnGroup(List.of(setsid)))
        .or(() -> onPath("perl").map(perl -> new OwnGroup(List.of(perl, "-e", PERL, "--"))))
        .orElseGet(() -> new OwnGroup(List.of()));
  }

  boolean available() {
    return !prefix.isEmpty();
  }

  List<String> wrap(List<String> command) {
    List<String> wrapped = new ArrayList<>(prefix);
    wrapped.addAll(command);
    return wrapped;
  }

  /** The first executable called {@code program} on the PATH. */
  static Optional<String> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
