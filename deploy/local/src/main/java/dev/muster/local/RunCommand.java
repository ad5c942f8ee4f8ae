package dev.muster.local;

import dev.muster.local.net.Ports;
import dev.muster.local.postgres.DatabaseServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and keeps it running until Ctrl-C. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts Muster on this machine and keeps it running until Ctrl-C.",
    subcommands = {StatusCommand.class, ResetCommand.class, LogsCommand.class, RealmCommand.class})
final class RunCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Option(
      names = "--demo",
      description = "Adds people, teams, schedules, a status page and incidents to look at.")
  private boolean demo;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port that is not moved by itself.")
  private int portOffset;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Starts these parts only, for example postgres,oncall.")
  private List<String> only = List.of();

  @Option(
      names = "--replicas",
      paramLabel = "SERVICE=N",
      split = ",",
      description = "Runs a service more than once, for example oncall=2.")
  private Map<String, Integer> replicas = Map.of();

  @Option(
      names = "--postgres-url",
      paramLabel = "URL",
      description =
          "Your PostgreSQL, with a login that may create roles and databases:"
              + " postgresql://user@host:port/database (password: MUSTER_POSTGRES_PASSWORD).")
  private String postgresUrl;

  @Option(names = "--kafka", paramLabel = "SERVERS", description = "Your Kafka: host:port,...")
  private String kafka;

  @Option(
      names = "--oidc-url",
      paramLabel = "URL",
      description =
          "Your identity provider's issuer (client secrets: MUSTER_OIDC_SECRET_CONSOLE,"
              + " MUSTER_OIDC_SECRET_ONCALL, ...).")
  private String oidcUrl;

  @Option(
      names = "--smtp",
      paramLabel = "HOST:PORT",
      description = "Your mail server (MUSTER_SMTP_USER, MUSTER_SMTP_PASSWORD, MUSTER_SMTP_FROM).")
  private String smtp;

  private final Map<String, Integer> ports = new LinkedHashMap<>();

  void movePort(String name, int port) {
    ports.put(name, port);
  }

  @Override
  public Integer call() throws InterruptedException {
    LocalOptions options = options(System.getenv());
    System.out.printf("Muster %s, state in %s%n", Versions.of("muster"), layout(options).state());
    long begin = System.nanoTime();
    try (LocalPlatform platform = LocalPlatform.start(options, Progress.printing(System.out))) {
      long seconds = (System.nanoTime() - begin) / 1_000_000_000;
      print(Welcome.text(platform, seconds));
      if (demo) {
        loadDemo(platform);
      }
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static void loadDemo(LocalPlatform platform) throws InterruptedException {
    try {
      print("\nAdding the demonstration ...\n");
      print(Welcome.tour(platform, platform.loadDemo()));
    } catch (LocalException incomplete) {
      print("The demonstration is not complete: %s%n".formatted(incomplete.getMessage()));
    }
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }

  LocalOptions options(Map<String, String> environment) {
    LocalOptions.Builder builder =
        LocalOptions.builder()
            .state(state.state())
            .demo(demo)
            .portOffset(portOffset)
            .only(only.toArray(String[]::new))
            .external(
                new External(
                    postgresUrl == null ? null : DatabaseServer.parse(postgresUrl, environment),
                    kafka,
                    oidcUrl,
                    smtp));
    replicas.forEach(builder::replicas);
    for (String name : Ports.names()) {
      String moved = environment.get("MUSTER_PORT_" + Main.variable(name));
      if (moved != null) {
        builder.port(name, number(name, moved));
      }
    }
    ports.forEach(builder::port);
    return builder.build();
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notNumber) {
      throw new LocalException(
          "MUSTER_PORT_%s is not a number: %s".formatted(Main.variable(name), text), notNumber);
    }
  }

  private static Layout layout(LocalOptions options) {
    return Layout.of(options.root(), options.state());
  }
}
