package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Who;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.NewAlert;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How fast escalations go on that are due at once, and how late those are that are due one after
 * the other: run by {@code oncall-service/bench paging}, with a real database and a mail server on
 * loopback.
 */
@QuarkusTest
class PagingBench {
  private static final int DUE = 6_000;
  private static final int OPEN = 1_000;

  @Inject Opener opener;
  @Inject Alerts alerts;
  @Inject EscalationEngine engine;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private final Random random = new Random(1);
  private ServiceFacts service;
  private List<Someone> people;

  @BeforeEach
  void serviceAndPeople() {
    service = new ServiceFacts(Api.service(null), "bench", 2, null);
    people = IntStream.range(0, 50).mapToObj(i -> Api.person("bench")).toList();
  }

  private EscalationLevel level(long delaySeconds) {
    var person = people.get(random.nextInt(people.size()));
    return new EscalationLevel(delaySeconds, List.of(EscalationTarget.person(person.id())));
  }

  private UUID open(EscalationLevel... levels) {
    var id = Ids.next();
    var now = clock.instant();
    opener.open(
        new NewAlert(
            id,
            service,
            new PolicySnapshot(UUID.randomUUID(), "bench", 0, 3_600, List.of(levels)),
            null,
            id.toString(),
            AlertSeverity.CRITICAL,
            Urgency.HIGH,
            null,
            "bench",
            "bench",
            null,
            null,
            null,
            Map.of(),
            List.of(),
            now,
            null,
            now,
            false,
            null,
            null,
            Who.rule("bench")));
    return id;
  }

  private long count(String statement, UUID[] ids) {
    return sql.query(statement, row -> row.getLong(1), (Object) ids).get(0);
  }

  private UUID[] openMany(int many, Supplier<EscalationLevel[]> levels) {
    var ids = new UUID[many];
    for (int from = 0; from < many; from += 100) {
      var first = from;
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  IntStream.range(first, Math.min(many, first + 100))
                      .forEach(i -> ids[i] = open(levels.get())));
    }
    return ids;
  }

  /** The second time counts: the first warms the compiler up. */
  @Test
  void manyThatAreDueAtOnce() {
    drain();
    drain();
  }

  private void drain() {
    var ids = openMany(DUE, () -> new EscalationLevel[] {level(600)});
    clock.advance(Duration.ofSeconds(601));
    var begun = System.nanoTime();
    engine.run();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count("select count(*) from page where alert_id = any (?)", ids) == DUE);
    var fired = seconds(begun);
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                count(
                        "select count(*) from page_step where alert_id = any (?) and status ="
                            + " 'SENT'",
                        ids)
                    == DUE);
    System.out.printf(
        Locale.ROOT,
        "%,d escalations due at once: all levels fired after %.1f s, all messages with the mail"
            + " server after %.1f s%n",
        DUE,
        fired,
        seconds(begun));
    end(ids);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void end(UUID[] ids) {
    Arrays.stream(ids)
        .forEach(
            id ->
                QuarkusTransaction.requiringNew()
                    .run(() -> alerts.resolve(id, Who.rule("bench"), null)));
  }

  @Test
  void oneAfterTheOther() {
    clock.reset();
    var ids =
        openMany(
            OPEN,
            () ->
                new EscalationLevel[] {
                  level(5 + random.nextInt(10)),
                  level(5 + random.nextInt(10)),
                  level(5 + random.nextInt(10))
                });
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> count("select count(*) from page where alert_id = any (?)", ids) == 3L * OPEN);
    var late =
        sql
            .query(
                """
                select extract(epoch from p.created_at - make_interval(secs =>
                         (e.policy -> 'levels' -> p.level ->> 'delaySeconds')::int)
                         - coalesce(b.created_at, a.opened_at)) as late
                from page p
                join alert a on a.id = p.alert_id
                join escalation e on e.alert_id = p.alert_id
                left join page b on b.alert_id = p.alert_id and b.level = p.level - 1
                where p.alert_id = any (?)
                """,
                row -> row.getDouble("late"),
                (Object) ids)
            .stream()
            .sorted()
            .toList();
    System.out.printf(
        Locale.ROOT,
        "%,d open alerts with three levels each: late p50 %.2f s, p99 %.2f s, most %.2f s%n",
        OPEN,
        late.get(late.size() / 2),
        late.get(late.size() * 99 / 100),
        late.get(late.size() - 1));
    assertThat(late).allMatch(each -> each >= 0);
    end(ids);
  }
}
