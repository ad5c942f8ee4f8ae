package dev.muster.e2e.bench;

import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.ConsoleSession;
import dev.muster.e2e.estate.Estate;
import dev.muster.e2e.estate.PublicPage;
import dev.muster.local.LocalOptions;
import dev.muster.local.LocalPlatform;
import dev.muster.local.Progress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Measures Muster on this machine and prints each figure beside its limit, measured in the same
 * run.
 *
 * <pre>
 * e2e/bench [footprint] [status-page] [status-page-faults] [status-page-updates] [viewers] [pages] [storm] [look-ups] [intake]
 * </pre>
 */
public final class Bench {
  private static final List<String> ALL =
      List.of(
          "footprint",
          "status-page",
          "status-page-faults",
          "status-page-updates",
          "viewers",
          "pages",
          "storm",
          "look-ups",
          "intake");
  private static final int CLIENTS = 8;
  private static final int SERVICES = 8;

  /** So many that nobody gets more messages in a minute than go out singly. */
  private static final int PEOPLE = 700;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var wanted = arguments.length == 0 ? ALL : List.of(arguments);
    var state = Files.createTempDirectory("muster-bench");
    say("machine: %d processors, Java %s", Runtime.getRuntime().availableProcessors(), java());
    say("JVM flags of the services: as ./run %s", System.getenv().getOrDefault("JAVA_OPTS", ""));
    var options =
        LocalOptions.builder()
            .state(state)
            .portOffset(700)
            .replicas("incident", wanted.contains("viewers") ? 2 : 1)
            .environment("oncall", "MUSTER_INTAKE_RATE", "10000000/PT1M")
            .build();
    var start = Instant.now();
    try (var platform = LocalPlatform.start(options, Progress.silent())) {
      say(
          "whole platform ready in %.1f s",
          Duration.between(start, Instant.now()).toMillis() / 1e3);
      var admin = new Api(platform.issuer(), "admin", platform.secret("admin"));
      for (var one : wanted) {
        say("%n== %s", one);
        measure(one, platform, admin);
      }
    } finally {
      say("state kept in %s", state);
    }
  }

  private static void measure(String one, LocalPlatform platform, Api admin) throws Exception {
    switch (one) {
      case "footprint" -> Footprint.print(platform);
      case "intake" -> intake(platform, admin);
      case "pages" -> pages(platform, admin);
      case "storm" -> storm(platform, admin);
      case "look-ups" -> LookUps.run(admin, platform.url("oncall"));
      case "viewers" -> viewers(platform);
      case "status-page" -> statusPage(platform, admin);
      case "status-page-faults" -> {
        PublicPage.large(admin, platform.url("comms"), "faults");
        new StatusPageUnderFire(platform, "/status/faults", seconds()).faults();
      }
      case "status-page-updates" -> {
        var page = PublicPage.large(admin, platform.url("comms"), "updates");
        new StatusPageUnderFire(platform, "/status/updates", seconds()).updates(admin, page);
      }
      default -> throw new IllegalArgumentException("unknown: " + one + ", known: " + ALL);
    }
  }

  private static void intake(LocalPlatform platform, Api admin) throws Exception {
    var paging = Estate.build(admin, platform.url("oncall"), "intake", SERVICES);
    var later =
        Estate.build(
            admin, platform.url("oncall"), "later", SERVICES, SERVICES, Duration.ofMinutes(30));
    var warm = new Intake(platform.url("oncall"), later.routingKeys(), "warning");
    warm.flood(CLIENTS, Duration.ofSeconds(100));
    var environment = platform.environment("oncall");
    var limit =
        CommitLimit.measure(
            environment.get("MUSTER_DB_URL"),
            environment.get("MUSTER_DB_USER"),
            environment.get("MUSTER_DB_PASSWORD"),
            CLIENTS,
            Duration.ofSeconds(15));
    say("limit, two inserts per commit: %.0f/s  %s", limit.perSecond(), limit.latency());
    accepted("first page after 30 minutes", warm, limit);
    accepted(
        "each pages somebody by mail at once",
        new Intake(platform.url("oncall"), paging.routingKeys(), "warning"),
        limit);
  }

  private static void accepted(String which, Intake intake, Clients.Outcome limit)
      throws InterruptedException {
    var accepted = intake.flood(CLIENTS, Duration.ofSeconds(30));
    say(
        "alerts accepted, %s: %.0f/s, %.2f of the limit  %s",
        which, accepted.perSecond(), accepted.perSecond() / limit.perSecond(), accepted.latency());
  }

  private static void pages(LocalPlatform platform, Api admin) throws Exception {
    var keys = Estate.build(admin, platform.url("oncall"), "pages", PEOPLE).routingKeys();
    measurePages("50 alerts/s for 60 s to " + PEOPLE + " people", platform, keys, 50);
  }

  private static void storm(LocalPlatform platform, Api admin) throws Exception {
    var estate = Estate.build(admin, platform.url("oncall"), "storm", SERVICES, 1, Duration.ZERO);
    measurePages(
        "a storm: 2,040 alerts in a minute for one person", platform, estate.routingKeys(), 34);
  }

  private static void measurePages(
      String what, LocalPlatform platform, List<String> routingKeys, int perSecond)
      throws Exception {
    var intake = new Intake(platform.url("oncall"), routingKeys, "error");
    intake.stream(perSecond, Duration.ofSeconds(10));
    var since = Instant.now();
    int failures = intake.stream(perSecond, Duration.ofSeconds(60));
    say("%s, refused: %d", what, failures);
    say("accept to first attempt: %s", PageDelay.since(platform, since));
  }

  private static void viewers(LocalPlatform platform) throws Exception {
    var session = ConsoleSession.signIn(platform.url("console"), "admin", platform.secret("admin"));
    var incident = Viewers.declare(session);
    try (var viewers = new Viewers(session, incident, 50)) {
      viewers.post(10, Duration.ofMillis(500));
      var seen = viewers.post(60, Duration.ofMillis(500));
      say("50 viewers, 60 entries, 2 each second, two replicas of incident-service");
      say("entries missing over all viewers: %d", seen.missing());
      say("posted to seen: %s", seen.delay());
      say("other calls meanwhile: %s", seen.otherCalls());
    }
  }

  private static void statusPage(LocalPlatform platform, Api admin) throws Exception {
    var tag = "status";
    var estate = Estate.build(admin, platform.url("oncall"), tag, SERVICES);
    PublicPage.build(admin, platform.url("comms"), tag, estate);
    StatusPageBench.run(platform, "/status/" + tag);
  }

  /** How long each measurement under fire lasts. */
  private static int seconds() {
    return Integer.parseInt(System.getenv().getOrDefault("MUSTER_BENCH_SECONDS", "60"));
  }

  private static String java() {
    return System.getProperty("java.version");
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
