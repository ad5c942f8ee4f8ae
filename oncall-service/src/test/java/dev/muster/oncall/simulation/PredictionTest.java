package dev.muster.oncall.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.oncall.alert.NewAlert;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.alert.RaiseEngine;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationEngine;
import dev.muster.oncall.escalation.EscalationTurns;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.StepEngine;
import dev.muster.oncall.simulation.RandomPaging.Ruled;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the simulator says comes true: 1,000 random alerts against the ledger. */
@QuarkusTest
class PredictionTest {
  private static final int ALERTS = 1_000;

  @Inject MovableClock clock;
  @Inject Opener opener;
  @Inject PagingDirectory directory;
  @Inject EscalationTurns turns;
  @Inject EscalationEngine escalations;
  @Inject StepEngine steps;
  @Inject RaiseEngine raises;
  @Inject Sql sql;

  private final Random random = new Random(20_260_918);
  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();

  @AfterEach
  void backToNow() {
    sql.update(
        "update delivery set status = 'CANCELLED' where owner_kind = 'post' and status ="
            + " 'PENDING'");
    receiver.close();
    clock.reset();
  }

  /** An alert with what was said of it when it opened. */
  private record Told(UUID alertId, Set<String> messages, List<Instant> endsAt) {}

  private Told open(RandomPaging paging, Ruled service, Instant now) {
    var policy = paging.policy();
    var severity = paging.any(List.of(AlertSeverity.values()));
    var urgency = service.rule().at(severity, now);
    var raiseAt = service.rule().raiseAfter(severity, now).orElse(null);
    var incident = random.nextInt(3) == 0 ? paging.incident() : null;
    var priority = random.nextInt(3) == 0 ? null : paging.any(RandomPaging.PRIORITIES);
    var incidentSeverity = incident == null ? null : severityOf(incident);
    var prediction =
        Simulator.run(
            policy,
            new Circumstances(urgency, severity, incidentSeverity, priority),
            raiseAt,
            directory,
            turns.ahead(),
            now);
    var id = Ids.next();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                opener.open(
                    new NewAlert(
                        id,
                        service.facts(),
                        policy,
                        null,
                        id.toString(),
                        severity,
                        urgency,
                        raiseAt,
                        "predicted",
                        "test",
                        null,
                        null,
                        null,
                        priority == null ? Map.of() : Map.of("priority", priority.name()),
                        List.of(),
                        now,
                        null,
                        now,
                        true,
                        incident,
                        null,
                        Who.rule("test"))));
    return new Told(id, messages(prediction), ends(prediction));
  }

  private Severity severityOf(UUID incident) {
    return sql.query(
            "select severity from known_incident where id = ?",
            row -> Severity.valueOf(row.getString(1)),
            incident)
        .get(0);
  }

  private static String line(Instant at, int run, int level, UUID reader, String address) {
    return "%s run %d level %d %s %s".formatted(at, run, level, reader, address);
  }

  private static List<Instant> ends(Prediction prediction) {
    var raised = prediction.raised();
    if (raised == null) {
      return List.of(prediction.endsAt());
    }
    var end = raised.prediction().endsAt();
    return prediction.endsAt().isBefore(raised.at())
        ? List.of(prediction.endsAt(), end)
        : List.of(end);
  }

  private static Set<String> messages(Prediction prediction) {
    var lines = new TreeSet<String>();
    if (prediction.raised() != null) {
      lines.addAll(messages(prediction.raised().prediction()));
    }
    for (var level : prediction.levels()) {
      for (var place : level.fired().resolution().posts()) {
        lines.add(
            line(
                level.at(),
                level.fired().run(),
                level.fired().level(),
                place.id(),
                place.address()));
      }
      for (var page : level.fired().resolution().pages()) {
        for (var step : page.steps()) {
          lines.add(
              line(
                  step.dueAt(),
                  level.fired().run(),
                  level.fired().level(),
                  page.person().id(),
                  step.method().address()));
        }
      }
    }
    return lines;
  }

  /** When each message was due: so many alerts are a storm, in which most go out a bit later. */
  private Set<String> ledger(UUID alertId) {
    return new TreeSet<>(
        sql.query(
            """
            (select distinct on (l.step_id) l.at, p.run, p.level, p.person_id as reader,
                    coalesce(l.detail ->> 'address', m.address) as address
             from page_ledger l
             join page p on p.id = l.page_id
             join page_step s on s.id = l.step_id
             left join contact_method m on m.id = s.contact_method_id
             where l.alert_id = ? and l.kind in ('QUEUED', 'WAITING')
             order by l.step_id, l.id)
            union all
            select l.at, p.run, p.level, p.destination_id, l.detail ->> 'address'
            from page_ledger l join post p on p.id = l.post_id
            where l.alert_id = ? and l.kind = 'QUEUED'
            """,
            row ->
                line(
                    Sql.instant(row, "at"),
                    row.getInt("run"),
                    row.getInt("level"),
                    row.getObject("reader", UUID.class),
                    row.getString("address")),
            alertId,
            alertId));
  }

  private List<Instant> ends(UUID alertId) {
    return sql.query(
        "select at from alert_log where alert_id = ? and kind = 'EXHAUSTED' order by id",
        row -> Sql.instant(row, "at"),
        alertId);
  }

  private long raised(UUID[] ids) {
    return sql.query(
            "select count(*) from alert_log where alert_id = any (?) and kind = 'RAISED'",
            row -> row.getLong(1),
            (Object) ids)
        .get(0);
  }

  /** When the next level or message of these alerts is due; empty when all is over. */
  private List<Instant> nextDue(UUID[] ids) {
    return sql
        .query(
            """
            select min(at) as at from (
              select next_at as at from escalation
              where alert_id = any (?) and status = 'ACTIVE'
              union all
              select due_at from page_step where alert_id = any (?) and status = 'PENDING'
              union all
              select raise_at from alert where id = any (?) and status = 'TRIGGERED') due
            """,
            row -> Sql.instant(row, "at"),
            ids,
            ids,
            ids)
        .stream()
        .filter(at -> at != null)
        .toList();
  }

  @Test
  void whatTheSimulatorSaysIsWhatTheLedgerShows() {
    // A fixed time of day, so that the hours of services lie around it as they were drawn; its odd
    // second keeps what they begin apart from levels that are due.
    var now =
        clock
            .instant()
            .atOffset(ZoneOffset.UTC)
            .plusDays(1)
            .with(LocalTime.of(22, 50, 13))
            .toInstant();
    clock.set(now);
    var paging = new RandomPaging(random, now, sql);
    paging.people();
    paging.schedules();
    paging.places(receiver);
    var services = paging.services();
    var told =
        IntStream.range(0, ALERTS).mapToObj(i -> open(paging, paging.any(services), now)).toList();
    var ids = told.stream().map(Told::alertId).toArray(UUID[]::new);

    for (var due = nextDue(ids); !due.isEmpty(); due = nextDue(ids)) {
      clock.set(due.get(0));
      escalations.run();
      steps.run();
      raises.run();
      var at = due.get(0);
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> nextDue(ids).stream().noneMatch(next -> !next.isAfter(at)));
    }

    assertThat(told.stream().filter(each -> !each.messages().isEmpty()).count())
        .isGreaterThan(ALERTS / 2);
    assertThat(raised(ids)).isGreaterThan(ALERTS / 20);
    for (var each : told) {
      assertThat(ledger(each.alertId())).isEqualTo(each.messages());
      assertThat(ends(each.alertId())).isEqualTo(each.endsAt());
    }
  }
}
