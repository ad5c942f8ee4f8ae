package dev.muster.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for JVMs of the same Java as this one, set for many of them on a small machine. */
public final class JavaCommand {
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  private JavaCommand() {}

  /**
   * @param heapMegabytes upper limit of the heap
   * @param rest options, class path and main class or jar
   */
  public static List<String> of(int heapMegabytes, List<String> rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(SMALL);
    command.addAll(rest);
    return command;
  }

  /** Runs a main class of this module. */
  public static List<String> ofModule(
      Layout layout, int heapMegabytes, Class<?> main, List<String> arguments) {
    List<String> rest = new ArrayList<>(List.of("-cp", layout.classpath(), main.getName()));
    rest.addAll(arguments);
    return of(heapMegabytes, rest);
  }
}
