package dev.muster.e2e.fault;

import dev.muster.contracts.Topics;
import dev.muster.e2e.client.Api;
import dev.muster.e2e.estate.Estate;
import dev.muster.e2e.estate.PublicPage;
import dev.muster.local.LocalPlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final Duration SETTLED_WITHIN = Duration.ofMinutes(1);
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
    figures.put("kills", killer.kills());
    figures.put("alerts accepted", sender.accepted().size());
    figures.put("requests sent", sender.attempts());

    rest();
    judgePages(tag, sender);
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

  /** Waits until nothing is under way any more; what never ends is told by the checks. */
  private void rest() {
    var start = Instant.now();
    waitUntil(REST_WITHIN, () -> underWay() == 0);
    figures.put("seconds to rest", Duration.between(start, Instant.now()).toSeconds());
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

  private void judgePages(String tag, Sender sender) throws SQLException {
    var wrong =
        ledger.query(
            "oncall",
            """
            select k.key || ' has ' || count(a.id) || ' alerts'
            from unnest(?) as k(key) left join alert a on a.dedup_key = k.key
            group by k.key having count(a.id) <> 1
            """,
            row -> row.getString(1),
            (Object) sender.accepted().toArray(String[]::new));
    violations.addAll(wrong);

    var recipient = "pager-" + tag + "@example.org";
    var messages = new Mailbox(platform.url("mail")).byMessageId(recipient);
    var tellers = tellers(sender.accepted());
    for (var dedupKey : sender.accepted()) {
      var copies =
          messages.keySet().stream()
              .filter(
                  id -> tellers.getOrDefault(dedupKey, Set.of()).stream().anyMatch(id::contains))
              .count();
      if (copies != 1) {
        violations.add(dedupKey + " was paged by " + copies + " different mails");
      }
    }
    int repeated = 0;
    for (var message : messages.entrySet()) {
      int times = message.getValue().size();
      if (times > 1) {
        repeated++;
        var attempts =
            ledger.query(
                "oncall",
                "select attempts from delivery where ? like '%' || owner_id || '%'",
                row -> row.getInt(1),
                message.getKey());
        if (times > 2 || attempts.size() != 1 || attempts.get(0) < times) {
          violations.add(
              "%s arrived %d times, attempts on record %s"
                  .formatted(message.getKey(), times, attempts));
        }
      }
    }
    figures.put("different pages", messages.size());
    figures.put("pages that repeated once", repeated);
  }

  /** What the Message-IDs contain that tell of each alert: a message is about one or several. */
  private Map<String, Set<String>> tellers(Collection<String> dedupKeys) throws SQLException {
    var tellers = new HashMap<String, Set<String>>();
    ledger.query(
        "oncall",
        """
        select a.dedup_key, coalesce(s.bundle_id, s.id)::text as teller
        from alert a join page_step s on s.alert_id = a.id where a.dedup_key = any (?)
        """,
        row ->
            tellers
                .computeIfAbsent(row.getString("dedup_key"), key -> new HashSet<>())
                .add(row.getString("teller")),
        (Object) dedupKeys.toArray(String[]::new));
    return tellers;
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
    try {
      Awaitility.await().atMost(limit).pollInterval(LOOK_EVERY).until(condition);
    } catch (ConditionTimeoutException late) {
      System.out.println(late.getMessage());
    }
  }
}
