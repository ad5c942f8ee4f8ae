package dev.muster.e2e.fault;

import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.Http;
import dev.muster.e2e.estate.Estate;
import dev.muster.local.LocalPlatform;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Takes one part of a running platform away for minutes while alerts come in, once each, and
 * measures how soon after its return everything that was accepted has been paged.
 */
final class Outage {
  private static final int SERVICES = 30;
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration PAGED_WITHIN = Duration.ofSeconds(60);
  private static final Duration BEFORE = Duration.ofSeconds(10);

  private final LocalPlatform platform;
  private final Api admin;
  private final Ledger ledger;
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final Queue<String> unclear = new ConcurrentLinkedQueue<>();

  Outage(LocalPlatform platform, Api admin) {
    this.platform = platform;
    this.admin = admin;
    this.ledger = new Ledger(platform);
  }

  /**
   * @param part {@code postgres} or {@code kafka}
   * @param away how long; one alert comes in each second, also shortly before and after
   */
  FaultReport run(String part, Duration away) throws Exception {
    admin.get(platform.url("oncall") + "/api/oncall/v1/me");
    var tag = "away-" + part;
    var now = Estate.build(admin, platform.url("oncall"), tag, SERVICES);
    var later =
        Estate.build(admin, platform.url("oncall"), tag + "-later", SERVICES, SERVICES, away);
    for (int i = 0; i < SERVICES; i++) {
      send(later.routingKeys().get(i), "%s-later-%02d".formatted(tag, i));
    }

    var sending = Executors.newScheduledThreadPool(16);
    var total = away.plus(BEFORE.multipliedBy(2)).toSeconds();
    for (int i = 0; i < total; i++) {
      var key = "%s-%05d".formatted(tag, i);
      var service = now.routingKeys().get(i % SERVICES);
      sending.schedule(() -> send(service, key), i, TimeUnit.SECONDS);
    }
    Thread.sleep(BEFORE.toMillis());
    platform.pause(part);
    System.out.println(Instant.now() + " " + part + " is away");
    Thread.sleep(away.toMillis());
    platform.resume(part);
    platform.awaitReady(part, Duration.ofMinutes(2));
    var back = Instant.now();
    System.out.println(back + " " + part + " is back");
    sending.shutdown();
    if (!sending.awaitTermination(
        BEFORE.plus(TIMEOUT.multipliedBy(2)).toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("alerts are still being sent");
    }
    return report(back);
  }

  private void send(String routingKey, String dedupKey) {
    try {
      var answer =
          Http.send(
              "POST",
              platform.url("oncall") + "/v2/enqueue",
              Http.write(Estate.trigger(routingKey, dedupKey, "critical")),
              Map.of(),
              TIMEOUT);
      switch (answer.status()) {
        case 202 -> accepted.add(dedupKey);
        case 503 -> refused.incrementAndGet();
        default -> unclear.add(dedupKey + " was answered with " + answer.status());
      }
    } catch (IOException noAnswer) {
      unclear.add(dedupKey + " got no answer: " + noAnswer.getMessage());
    }
  }

  private FaultReport report(Instant back) throws SQLException {
    var violations = new ArrayList<>(unclear);
    var keys = accepted.toArray(String[]::new);
    Awaitility.await()
        .atMost(PAGED_WITHIN.multipliedBy(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> unpaged(keys).isEmpty());
    var paged = secondsAfter(back, keys);
    if (paged > PAGED_WITHIN.toSeconds()) {
      violations.add("the last page went out %.1f s after the return".formatted(paged));
    }
    Awaitility.await()
        .atMost(PAGED_WITHIN.multipliedBy(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> ledger.count("oncall", "select count(*) from outbox") == 0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("alerts accepted (202)", keys.length);
    figures.put("alerts refused (503)", refused.get());
    figures.put("alerts with another answer or none", unclear.size());
    figures.put("seconds from the return to the last page that waited for it", paged);
    figures.put(
        "seconds from the return to the last event in Kafka",
        Duration.between(back, Instant.now()).toSeconds());
    return new FaultReport(violations, figures);
  }

  private List<String> unpaged(String[] keys) throws SQLException {
    return ledger.query(
        "oncall",
        """
        select k.key from unnest(?) as k(key)
        where not exists (
          select 1 from alert a join page_ledger l on l.alert_id = a.id and l.kind = 'RECEIPT'
          where a.dedup_key = k.key)
        """,
        row -> row.getString(1),
        (Object) keys);
  }

  /** How long after the return the last page went out of those that were due before it. */
  private double secondsAfter(Instant back, String[] keys) throws SQLException {
    return ledger
        .query(
            "oncall",
            """
            select coalesce(extract(epoch from max(first.at) - ?::timestamptz), 0)
            from alert a
            join lateral (
              select min(l.at) as at from page_ledger l
              where l.alert_id = a.id and l.kind = 'RECEIPT') first on true
            where a.dedup_key = any (?) and first.at > ?::timestamptz
              and a.opened_at < ?::timestamptz
            """,
            row -> row.getDouble(1),
            back.toString(),
            keys,
            back.toString(),
            back.toString())
        .get(0);
  }
}
