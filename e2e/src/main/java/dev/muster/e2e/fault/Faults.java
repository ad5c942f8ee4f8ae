package dev.muster.e2e.fault;

import dev.muster.e2e.client.Api;
import dev.muster.local.LocalOptions;
import dev.muster.local.LocalPlatform;
import dev.muster.local.Progress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * The long fault runs from the command line; {@code e2e/faults} tells how. Ends with 1 when a
 * promise was broken.
 */
public final class Faults {
  private static final int SERVICES = 60;

  /** So few that the people behind them drown. */
  private static final int SERVICES_IN_STORM = 12;

  private static final Duration GAP = Duration.ofSeconds(4);

  private Faults() {}

  /** What to do to a running platform. */
  private interface Run {
    FaultReport on(LocalPlatform platform, Api admin) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    var words = List.of(arguments);
    var report =
        switch (words.isEmpty() ? "" : words.get(0)) {
          case "storm" -> storm(words.subList(1, words.size()));
          case "away" -> away(words.subList(1, words.size()));
          default -> everybody(words);
        };
    report.figures().forEach((name, value) -> System.out.println(name + ": " + value));
    System.out.println("promises broken: " + report.violations().size());
    report.violations().forEach(violation -> System.out.println("  " + violation));
    System.exit(report.violations().isEmpty() ? 0 : 1);
  }

  private static FaultReport everybody(List<String> words) throws Exception {
    int replicas = number(words, 3, 1);
    var victims = replicas == 1 ? FaultPlan.EVERYBODY : FaultPlan.EVERYBODY_TWICE;
    return killing(
        new FaultPlan(
            number(words, 1, 600),
            SERVICES,
            victims,
            number(words, 0, 20),
            GAP,
            number(words, 2, 1)),
        replicas);
  }

  private static FaultReport storm(List<String> words) throws Exception {
    return killing(
        new FaultPlan(
            number(words, 1, 4_000),
            SERVICES_IN_STORM,
            FaultPlan.PAGING,
            number(words, 0, 100),
            GAP,
            number(words, 2, 1)),
        1);
  }

  private static FaultReport killing(FaultPlan plan, int replicas) throws Exception {
    System.out.println(plan);
    return on(replicas, (platform, admin) -> new FaultRun(platform, admin, plan).run());
  }

  private static FaultReport away(List<String> words) throws Exception {
    var away = Duration.ofSeconds(number(words, 1, 300));
    return on(1, (platform, admin) -> new Outage(platform, admin).run(words.get(0), away));
  }

  private static FaultReport on(int replicas, Run run) throws Exception {
    var options =
        LocalOptions.builder()
            .state(Files.createTempDirectory("muster-faults"))
            .portOffset(portOffset())
            .replicas("oncall", replicas)
            .replicas("incident", replicas)
            .build();
    try (var platform = LocalPlatform.start(options, Progress.silent())) {
      return run.on(platform, new Api(platform.issuer(), "admin", platform.secret("admin")));
    }
  }

  private static int portOffset() {
    return Integer.parseInt(System.getenv().getOrDefault("MUSTER_FAULTS_PORT_OFFSET", "800"));
  }

  private static int number(List<String> words, int index, int otherwise) {
    return words.size() > index ? Integer.parseInt(words.get(index)) : otherwise;
  }
}
