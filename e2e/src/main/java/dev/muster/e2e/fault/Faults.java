package dev.muster.e2e.fault;

import dev.muster.e2e.client.Api;
import dev.muster.local.LocalOptions;
import dev.muster.local.LocalPlatform;
import dev.muster.local.Progress;
import java.nio.file.Files;
import java.time.Duration;

/**
 * The long fault run from the command line: {@code e2e/faults [kills of each part] [alerts] [seed]
 * [replicas]}. Ends with 1 when a promise was broken.
 */
public final class Faults {
  private static final int SERVICES = 60;
  private static final Duration GAP = Duration.ofSeconds(4);

  private Faults() {}

  public static void main(String[] arguments) throws Exception {
    int kills = number(arguments, 0, 20);
    int alerts = number(arguments, 1, 600);
    int seed = number(arguments, 2, 1);
    int replicas = number(arguments, 3, 1);
    var state = Files.createTempDirectory("muster-faults");
    var options =
        LocalOptions.builder()
            .state(state)
            .portOffset(800)
            .replicas("oncall", replicas)
            .replicas("incident", replicas)
            .build();
    FaultReport report;
    try (var platform = LocalPlatform.start(options, Progress.silent())) {
      var admin = new Api(platform.issuer(), "admin", platform.secret("admin"));
      var victims = replicas == 1 ? FaultPlan.EVERYBODY : FaultPlan.EVERYBODY_TWICE;
      var plan = new FaultPlan(alerts, SERVICES, victims, kills, GAP, seed);
      System.out.println(plan);
      report = new FaultRun(platform, admin, plan).run();
    }
    report.figures().forEach((name, value) -> System.out.println(name + ": " + value));
    System.out.println("promises broken: " + report.violations().size());
    report.violations().forEach(violation -> System.out.println("  " + violation));
    System.exit(report.violations().isEmpty() ? 0 : 1);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
