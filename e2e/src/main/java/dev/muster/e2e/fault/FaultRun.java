package dev.muster.e2e.fault;

import dev.muster.e2e.client.Api;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Kills parts of a running platform while alerts come in, lets it come to rest, and then checks
 * every promise against the databases and the mail sink.
 */
public final class FaultRun {
  private static final Duration REST_WITHIN = Duration.ofMinutes(6);
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
    var tag = "fault" + plan.seed();
    var estate = Estate.build(admin, platform.url("oncall"), tag, plan.services());
    PublicPage.build(admin, platform.url("comms"), tag, estate);
    var sender = new Sender(platform.url("oncall"), estate.routingKeys());
    var killer = new Killer(platform, plan);

    var start = Instant.now();
    sendWhileKilling(tag, sender, killer);
    figures.put("seconds under fire", Duration.between(start, Instant.now()).toSeconds());
    figures.put("kills", killer.kills().size());
    figures.put("alerts accepted", sender.accepted().size());
    figures.put("requests sent", sender.attempts());

    rest();
    judgePages(tag, sender);
    judgeIncidents(estate);
    judgeQueues();
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
        await(Duration.ofMillis(pause));
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
  private void rest() throws InterruptedException, SQLException {
    var start = Instant.now();
    var deadline = start.plus(REST_WITHIN);
    while (Instant.now().isBefore(deadline) && underWay() > 0) {
      await(LOOK_EVERY);
    }
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
    for (var dedupKey : sender.accepted()) {
      var copies =
          messages.values().stream()
              .filter(mails -> mails.get(0).get("subject").asText().contains(dedupKey))
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
                "select attempts from delivery where ? like '%' || idempotency_key || '%'",
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

  private void judgeIncidents(Estate estate) throws Exception {
    var incidents =
        ledger.query(
            "incident",
            """
            select i.id::text from incident i
            join incident_service s on s.incident_id = i.id where s.service_id = any (?)
            """,
            row -> row.getString(1),
            (Object) estate.serviceIds().toArray());
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
      throws InterruptedException, SQLException {
    var missing = incidents;
    for (int look = 0; look < 30 && !missing.isEmpty(); look++) {
      missing =
          ledger.query(
              service,
              "select k.id from unnest(?) as k(id) where not exists (select 1 from "
                  + table
                  + " t where t.incident_id::text = k.id)",
              row -> row.getString(1),
              (Object) incidents.toArray(String[]::new));
      if (!missing.isEmpty()) {
        await(LOOK_EVERY);
      }
    }
    missing.forEach(id -> violations.add("incident " + id + " " + complaint));
  }

  private void judgeQueues() throws InterruptedException, SQLException {
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

  private void none(String service, String what, String sql) throws SQLException {
    long count = ledger.count(service, sql);
    if (count != 0) {
      violations.add(service + " is left with " + count + " " + what);
    }
  }

  private static void await(Duration pause) throws InterruptedException {
    if (new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("unreachable");
    }
  }
}
