package dev.muster.e2e.fault;

import dev.muster.contracts.Topics;
import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.Http;
import dev.muster.e2e.estate.Estate;
import dev.muster.e2e.estate.PublicPage;
import dev.muster.local.LocalPlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Kills parts of a running platform while alerts come in, lets it come to rest, and then checks
 * every promise against the databases and the mail sink.
 */
public final class FaultRun {
  private static final Duration REST_WITHIN = Duration.ofMinutes(6);
  private static final Duration QUIET_FOR = Duration.ofSeconds(6);
  private static final Duration SETTLED_WITHIN = Duration.ofMinutes(1);
  private static final Duration AUDITED_WITHIN = Duration.ofMinutes(3);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final LocalPlatform platform;
  private final Api admin;
  private final FaultPlan plan;
  private final Ledger ledger;
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public FaultRun(LocalPlatform platform, Api admin, FaultPlan plan) {
    this.platform = platform;
    this.admin = admin;
    this.plan = plan;
    this.ledger = new Ledger(platform);
  }

  public FaultReport run() throws Exception {
    // Whoever takes command must be a person of the catalogue; asking who one is makes one.
    admin.get(platform.url("oncall") + "/api/oncall/v1/me");
    var tag = "fault" + plan.seed();
    var estate = Estate.build(admin, platform.url("oncall"), tag, plan.services());
    PublicPage.build(admin, platform.url("comms"), tag, estate);
    var sender = new Sender(replicasOf("oncall"), estate.routingKeys());
    var killer = new Killer(platform, plan);

    var start = Instant.now();
    sendWhileKilling(tag, sender, killer);
    figures.put("seconds under fire", Duration.between(start, Instant.now()).toSeconds());
    figures.put("kills", killer.kills().size());
    figures.put("alerts accepted", sender.accepted().size());
    figures.put("requests sent", sender.attempts());

    var rest = rest();
    judgePages(estate, sender, killer);
    judgeAudit(rest);
    judgeIncidents(estate);
    judgeQueues();
    judgeOrder();
    return new FaultReport(violations, figures);
  }

  private void sendWhileKilling(String tag, Sender sender, Killer killer) throws Exception {
    var killing =
        CompletableFuture.runAsync(
            () -> {
              try {
                killer.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    var clients = Executors.newFixedThreadPool(8);
    var pause = Math.max(1, plan.gap().toMillis() * plan.kills() / plan.alerts());
    try {
      List<Future<?>> sending = new ArrayList<>();
      for (int i = 0; i < plan.alerts(); i++) {
        int number = i;
        sending.add(
            clients.submit(
                () -> {
                  sender.send(tag, number);
                  return null;
                }));
        Thread.sleep(pause);
      }
      for (var one : sending) {
        one.get();
      }
      killing.get();
    } finally {
      clients.shutdownNow();
    }
  }

  /**
   * Waits until nothing has been under way for a while: one service's last event is another's
   * first. What never ends is told by the checks.
   */
  private Instant rest() {
    var start = Instant.now();
    waitUntil(REST_WITHIN, QUIET_FOR, () -> underWay() == 0);
    var end = Instant.now();
    figures.put("seconds to rest", Duration.between(start, end).minus(QUIET_FOR).toSeconds());
    return end;
  }

  private long underWay() throws SQLException {
    long sum = 0;
    for (var service : List.of("oncall", "incident", "comms", "postmortem")) {
      sum += ledger.count(service, "select count(*) from outbox");
      sum +=
          ledger.count(
              service, "select count(*) from delivery where status in ('PENDING', 'SENDING')");
    }
    sum += ledger.count("oncall", "select count(*) from page_step where status = 'WAITING'");
    return sum;
  }

  private void judgePages(Estate estate, Sender sender, Killer killer) throws SQLException {
    var proof = new PageProof(ledger, new Mailbox(platform.url("mail")), killer.kills());
    violations.addAll(proof.check(sender.accepted(), estate.addresses()));
    figures.put("different mails", proof.mails());
    figures.put("mails under way at one kill, and repeated", proof.repeated(1));
    figures.put("mails under way at several kills, and repeated at each", proof.repeatedAgain());
  }

  /** The auditor looks again, after everything came to rest, and finds nothing. */
  private void judgeAudit(Instant rest) throws SQLException {
    waitUntil(
        AUDITED_WITHIN,
        () ->
            ledger.count(
                    "oncall",
                    "select count(*) from page_audit where completed_at > ?::timestamptz",
                    rest.toString())
                == 1);
    figures.put(
        "pages that the auditor found late under fire",
        ledger.count("oncall", "select count(*) from page_difference"));
    var differences = differences();
    figures.put("differences that the auditor finds now", differences);
    if (differences != 0) {
      violations.add("the auditor finds " + differences + " differences");
    }
  }

  /** As of the auditor's last look. */
  private long differences() {
    return Http.get(platform.url("oncall") + "/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("muster_auditor_differences"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private void judgeIncidents(Estate estate) throws Exception {
    var incidents =
        ledger.query(
            "incident",
            """
            select i.id::text from incident i
            join incident_service s on s.incident_id = i.id where s.service_id = any (?::uuid[])
            """,
            row -> row.getString(1),
            (Object) estate.serviceIds().stream().map(UUID::toString).toArray(String[]::new));
    figures.put("incidents", incidents.size());
    if (incidents.size() != plan.services()) {
      violations.add(incidents.size() + " incidents for " + plan.services() + " services");
    }
    awaitNone("is not on the status page", "comms", "post", incidents);
    resolve(incidents);
    awaitNone("has no post-mortem", "postmortem", "postmortem", incidents);
  }

  private void resolve(List<String> incidents) {
    for (var id : incidents) {
      var url = platform.url("incident") + "/api/incident/v1/incidents/" + id;
      admin.post(url + "/command", Map.of());
      admin.post(url + "/resolve", Map.of("override", "the fault run is over"));
    }
  }

  private void awaitNone(String complaint, String service, String table, List<String> incidents)
      throws SQLException {
    waitUntil(SETTLED_WITHIN, () -> without(service, table, incidents).isEmpty());
    without(service, table, incidents)
        .forEach(id -> violations.add("incident " + id + " " + complaint));
  }

  private List<String> without(String service, String table, List<String> incidents)
      throws SQLException {
    return ledger.query(
        service,
        "select k.id from unnest(?) as k(id) where not exists (select 1 from "
            + table
            + " t where t.incident_id::text = k.id)",
        row -> row.getString(1),
        (Object) incidents.toArray(String[]::new));
  }

  private void judgeQueues() throws SQLException {
    rest();
    for (var service : List.of("oncall", "incident", "comms", "postmortem")) {
      none(service, "outbox rows", "select count(*) from outbox");
      none(service, "dead letters", "select count(*) from dead_letter");
      none(
          service,
          "unfinished deliveries",
          """
          select count(*) from delivery
          where status in ('PENDING', 'SENDING', 'BLOCKED', 'FAILED')
          """);
    }
  }

  /** Every topic keeps the order of each aggregate, and timelines have no gap. */
  private void judgeOrder() throws SQLException {
    var log = new EventLog(platform.environment("oncall").get("MUSTER_KAFKA"));
    for (var topic :
        List.of(Topics.ALERTS, Topics.PAGES, Topics.INCIDENTS, Topics.COMMUNICATIONS)) {
      violations.addAll(log.disorder(topic));
    }
    violations.addAll(
        ledger.query(
            "incident",
            """
            select 'the timeline of ' || incident_id || ' has gaps' from timeline_entry
            group by incident_id having max(number) <> count(*) or min(number) <> 1
            """,
            row -> row.getString(1)));
  }

  private List<String> replicasOf(String service) {
    return platform.names().stream()
        .filter(name -> name.equals(service) || name.startsWith(service + "-"))
        .map(platform::url)
        .toList();
  }

  private void none(String service, String what, String sql) throws SQLException {
    long count = ledger.count(service, sql);
    if (count != 0) {
      violations.add(service + " is left with " + count + " " + what);
    }
  }

  private static void waitUntil(Duration limit, Callable<Boolean> condition) {
    waitUntil(limit, Duration.ZERO, condition);
  }

  private static void waitUntil(Duration limit, Duration during, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(limit).during(during).pollInterval(LOOK_EVERY).until(condition);
    } catch (ConditionTimeoutException late) {
      System.out.println(late.getMessage());
    }
  }
}
