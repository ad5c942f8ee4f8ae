package dev.muster.local;

import dev.muster.local.net.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code ./run} starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    quietLibraries();
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

  /** What the libraries log is shown from warnings on, so that the progress stays readable. */
  private static void quietLibraries() {
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
