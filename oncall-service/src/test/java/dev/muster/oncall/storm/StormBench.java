package dev.muster.oncall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long an alert waits from its acceptance to the first attempt to reach somebody, through the
 * intake endpoint, by the ledger: run by {@code oncall-service/bench paging}.
 */
@QuarkusTest
class StormBench {
  /** So many that nobody gets more messages in a minute than go out singly. */
  private static final int MANY = 650;

  /** The rate limit of tests for each integration key lets so few alerts through in a minute. */
  private static final int KEYS = 12;

  @Inject Sql sql;
  @Inject InstantSource time;

  @Test
  void fiftyASecondForManyPeople() throws InterruptedException {
    var services = IntStream.range(0, MANY).mapToObj(i -> Api.paging(Api.person("calm"))).toList();
    send(services, 50, Duration.ofSeconds(5));
    measure("50 alerts/s for 60 s, " + MANY + " people", services, 50);
  }

  @Test
  void twoThousandInAMinuteForOnePerson() throws InterruptedException {
    var person = Api.person("storm");
    var services = IntStream.range(0, KEYS).mapToObj(i -> Api.paging(person)).toList();
    send(services, 34, Duration.ofSeconds(5));
    measure("2,040 alerts in a minute for one person", services, 34);
    System.out.printf(
        Locale.ROOT,
        "  in %d messages about several%n",
        sql.query(
                "select count(*) from page_bundle where person_id = ?",
                row -> row.getInt(1),
                person.id())
            .get(0));
  }

  private void measure(String what, List<Api.Wired> services, int perSecond)
      throws InterruptedException {
    var since = time.instant();
    var refused = send(services, perSecond, Duration.ofMinutes(1));
    await().atMost(Duration.ofMinutes(2)).until(() -> untold(services) == 0);
    var delays = delays(services, since);
    System.out.printf(
        Locale.ROOT,
        "%s: accepted %,d, refused %d; accept to first attempt p50 %.2f s, p99 %.2f s, most %.2f"
            + " s%n",
        what,
        delays.size(),
        refused,
        delays.get(delays.size() / 2),
        delays.get(delays.size() * 99 / 100),
        delays.get(delays.size() - 1));
    assertThat(refused).isZero();
  }

  /** A steady stream, open loop: a slow answer does not slow the sender down. */
  private static int send(List<Api.Wired> services, int perSecond, Duration duration)
      throws InterruptedException {
    var pace = Executors.newScheduledThreadPool(8);
    var refused = new AtomicInteger();
    for (int i = 0; i < perSecond * duration.toSeconds(); i++) {
      var service = services.get(i % services.size());
      pace.schedule(
          () -> {
            var status = Api.enqueue(Api.event(service, "trigger", null)).extract().statusCode();
            if (status != 202) {
              refused.incrementAndGet();
            }
          },
          i * 1_000_000L / perSecond,
          TimeUnit.MICROSECONDS);
    }
    pace.shutdown();
    assertThat(pace.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    return refused.get();
  }

  private static UUID[] ids(List<Api.Wired> services) {
    return services.stream().map(Api.Wired::serviceId).toArray(UUID[]::new);
  }

  private int untold(List<Api.Wired> services) {
    return sql.query(
            """
            select count(*) from alert a where service_id = any (?) and not exists (
              select 1 from page_ledger l where l.alert_id = a.id and l.kind = 'ATTEMPT')
            """,
            row -> row.getInt(1),
            (Object) ids(services))
        .get(0);
  }

  /** Of each alert opened since, shortest first. */
  private List<Double> delays(List<Api.Wired> services, Instant since) {
    return sql.query(
        """
        select extract(epoch from min(l.at) - a.opened_at) as delay
        from alert a join page_ledger l on l.alert_id = a.id and l.kind = 'ATTEMPT'
        where a.service_id = any (?) and a.opened_at >= ?
        group by a.id order by 1
        """,
        row -> row.getDouble("delay"),
        ids(services),
        since);
  }
}
