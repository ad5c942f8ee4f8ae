package dev.muster.local;

import dev.muster.local.net.Ports;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code ./run} starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(new RunCommand()).execute(arguments));
  }

  static CommandLine commandLine(RunCommand run) {
    CommandLine commandLine = new CommandLine(run);
    addPortOptions(commandLine.getCommandSpec(), run);
    commandLine.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof LocalException) {
            System.err.println("run: " + failure.getMessage());
            return 1;
          }
          throw failure;
        });
    return commandLine;
  }

  private static void addPortOptions(CommandSpec spec, RunCommand run) {
    for (String name : Ports.names()) {
      ISetter setter =
          new ISetter() {
            @Override
            public <T> T set(T value) {
              if (value != null) {
                run.movePort(name, (Integer) value);
              }
              return value;
            }
          };
      spec.addOption(
          OptionSpec.builder("--port-" + name)
              .type(Integer.class)
              .paramLabel("PORT")
              .description("Port of %s (or MUSTER_PORT_%s).".formatted(name, variable(name)))
              .setter(setter)
              .build());
    }
  }

  static String variable(String portName) {
    return portName.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
