package dev.muster.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a part's log. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of a part's log.")
final class LogsCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Parameters(paramLabel = "PART", description = "For example oncall or postgres.")
  private String part;

  @Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines.")
  private int lines;

  @Override
  public Integer call() {
    Path log = state.layout().log(part);
    if (!Files.isRegularFile(log)) {
      throw new LocalException("There is no log " + log);
    }
    System.out.println(LogTail.of(log, lines));
    return 0;
  }
}
