package dev.muster.oncall.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.NewAlert;
import dev.muster.oncall.alert.RaiseEngine;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationEngine;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.EscalationTurns;
import dev.muster.oncall.escalation.LevelCondition;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.escalation.Strategy;
import dev.muster.oncall.page.StepEngine;
import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.oncall.service.SupportHours;
import dev.muster.oncall.service.UrgencyBasis;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
  private static final int MINUTE = 60;
  private static final List<AlertPriority> PRIORITIES = List.of(AlertPriority.values());
  private static final List<String> ZONES = List.of("UTC", "Asia/Kolkata", "America/New_York");

  @Inject MovableClock clock;
  @Inject Alerts alerts;
  @Inject PagingDirectory directory;
  @Inject EscalationTurns turns;
  @Inject EscalationEngine escalations;
  @Inject StepEngine steps;
  @Inject RaiseEngine raises;
  @Inject Sql sql;

  private final Random random = new Random(20_260_918);
  private final List<Someone> people = new ArrayList<>();
  private final List<UUID> schedules = new ArrayList<>();
  private UUID team;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Set<Severity> someSeverities() {
    var some = EnumSet.noneOf(Severity.class);
    IntStream.range(0, random.nextInt(3)).forEach(i -> some.add(any(List.of(Severity.values()))));
    return some;
  }

  /** People with up to two addresses and rules of their own; some cannot be reached. */
  private void people() {
    for (int i = 0; i < 16; i++) {
      var person = Api.person("predicted");
      people.add(person);
      if (random.nextInt(6) == 0) {
        sql.update("update contact_method set verified_at = null where person_id = ?", person.id());
        sql.update(
            "update person set email = ? where id = ?", "other-" + person.email(), person.id());
      }
      if (random.nextBoolean()) {
        addSecondAddress(person);
      }
      if (random.nextBoolean()) {
        keepQuiet(person);
      }
    }
    team = Api.team(people.get(0), people.get(1));
  }

  private void addSecondAddress(Someone person) {
    var method = Ids.next();
    sql.update(
        """
        insert into contact_method
          (id, person_id, kind, label, address, verified_at, code_attempts, created_at, version)
        values (?, ?, 'EMAIL', 'second', ?, ?, 0, ?, 0)
        """,
        method,
        person.id(),
        "second-" + person.email(),
        clock.instant(),
        clock.instant());
    for (var urgency : List.of("HIGH", "LOW")) {
      sql.update(
          """
          insert into notification_rule
            (id, person_id, urgency, position, contact_method_id, delay_seconds)
          values (?, ?, ?, 9, ?, ?)
          """,
          Ids.next(),
          person.id(),
          urgency,
          method,
          (long) MINUTE * random.nextInt(20));
    }
  }

  private void keepQuiet(Someone person) {
    sql.update("update person set zone = ? where id = ?", any(ZONES), person.id());
    var days = EnumSet.of(any(List.of(DayOfWeek.values())), any(List.of(DayOfWeek.values())));
    Api.put(
            "/people/" + person.id() + "/notification-rules/quiet-hours",
            Map.of(
                "windows",
                List.of(
                    quiet(days, random.nextInt(24)),
                    quiet(EnumSet.allOf(DayOfWeek.class), random.nextInt(24)))))
        .statusCode(200);
  }

  private Map<String, Object> quiet(Set<DayOfWeek> days, int from) {
    var to = (from + 1 + random.nextInt(9)) % 24;
    return Map.of("days", days, "from", "%02d:30".formatted(from), "to", "%02d:00".formatted(to));
  }

  private void schedules() {
    for (int i = 0; i < 8; i++) {
      var day = clock.instant().minus(Duration.ofDays(3)).toString().substring(0, 10);
      var layer =
          Map.of(
              "name",
              "turns",
              "zone",
              any(ZONES),
              "rotation",
              Map.of(
                  "type",
                  "HOURLY",
                  "length",
                  1 + random.nextInt(5),
                  "start",
                  day + "T0%d:00:00".formatted(random.nextInt(10))),
              "slots",
              IntStream.range(0, 1 + random.nextInt(4))
                  .mapToObj(slot -> Map.of("personIds", List.of(any(people).id())))
                  .toList());
      var body = new HashMap<String, Object>();
      body.put("name", Api.unique("predicted"));
      body.put("zone", "UTC");
      body.put("teamId", random.nextInt(4) == 0 ? team : null);
      body.put("layers", List.of(layer));
      schedules.add(
          UUID.fromString(Api.post("/schedules", body).statusCode(201).extract().path("id")));
    }
  }

  private EscalationTarget target() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> EscalationTarget.person(any(people).id());
      case 2, 3 -> EscalationTarget.schedule(any(schedules));
      case 4 -> EscalationTarget.nextOnCall(any(schedules));
      default -> EscalationTarget.team(team);
    };
  }

  private LevelCondition condition() {
    var hours =
        new Window(
            Set.of(DayOfWeek.values()),
            LocalTime.of(random.nextInt(24), 0),
            Duration.ofHours(1 + random.nextInt(20)));
    return switch (random.nextInt(5)) {
      case 0 ->
          new LevelCondition(Set.of(), someSeverities(), Set.of(), ZoneId.of("UTC"), List.of());
      case 1 ->
          new LevelCondition(Set.of(), Set.of(), Set.of(), ZoneId.of("Asia/Tokyo"), List.of(hours));
      case 2 ->
          new LevelCondition(
              Set.of(AlertSeverity.CRITICAL), Set.of(), Set.of(), ZoneId.of("UTC"), List.of());
      case 3 ->
          new LevelCondition(
              Set.of(),
              Set.of(),
              EnumSet.range(AlertPriority.P1, any(PRIORITIES)),
              ZoneId.of("UTC"),
              List.of());
      default -> null;
    };
  }

  private PolicySnapshot policy() {
    var levels =
        IntStream.range(0, random.nextInt(5))
            .mapToObj(
                level ->
                    new EscalationLevel(
                        (long) MINUTE * 5 * random.nextInt(7),
                        IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(i -> target())
                            .distinct()
                            .toList(),
                        random.nextInt(3) == 0 ? Strategy.ROUND_ROBIN : Strategy.EVERYONE,
                        condition()))
            .toList();
    return new PolicySnapshot(
        UUID.randomUUID(),
        "predicted",
        random.nextInt(3),
        MINUTE * 5L * (1 + random.nextInt(4)),
        null,
        levels,
        random.nextInt(3) == 0 ? List.of(target()) : List.of(),
        PolicySource.POLICY);
  }

  /** An alert with what was said of it when it opened. */
  private record Told(UUID alertId, Set<String> messages, List<Instant> endsAt) {}

  /** A service and what decides how urgent its alerts are. */
  private record Ruled(ServiceFacts facts, UrgencyRule rule) {}

  private Ruled service(UrgencyRule rule) {
    var id = Api.service(null);
    sql.update(
        "update monitored_service set urgency = ?::jsonb where id = ?", JsonColumn.write(rule), id);
    return new Ruled(new ServiceFacts(id, "predicted", 2, null), rule);
  }

  private List<Ruled> services() {
    var rules = new ArrayList<Ruled>();
    rules.add(service(UrgencyRule.BY_SEVERITY));
    for (int i = 0; i < 5; i++) {
      var hours =
          new Window(
              EnumSet.allOf(DayOfWeek.class),
              LocalTime.of(random.nextInt(24), 7),
              Duration.ofHours(1 + random.nextInt(20)));
      rules.add(
          service(
              new UrgencyRule(
                  any(List.of(UrgencyBasis.values())),
                  new SupportHours(
                      ZoneId.of(any(ZONES)),
                      List.of(hours),
                      any(List.of(UrgencyBasis.values()))))));
    }
    return rules;
  }

  private Told open(Ruled service, PolicySnapshot policy, Instant now) {
    var severity = any(List.of(AlertSeverity.values()));
    var urgency = service.rule().at(severity, now);
    var raiseAt = service.rule().raiseAfter(severity, now).orElse(null);
    var incident = random.nextInt(3) == 0 ? incident() : null;
    var priority = random.nextInt(3) == 0 ? null : any(PRIORITIES);
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
                alerts.open(
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

  private UUID incident() {
    var id = UUID.randomUUID();
    sql.update(
        """
        insert into known_incident (id, sequence, reference, title, severity, state)
        values (?, 1, 'INC-0', 'predicted', ?, 'INVESTIGATING')
        """,
        id,
        any(List.of(Severity.values())));
    return id;
  }

  private Severity severityOf(UUID incident) {
    return sql.query(
            "select severity from known_incident where id = ?",
            row -> Severity.valueOf(row.getString(1)),
            incident)
        .get(0);
  }

  private static String line(Instant at, int run, int level, UUID person, String address) {
    return "%s run %d level %d %s %s".formatted(at, run, level, person, address);
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
            select distinct on (l.step_id) l.at, p.run, p.level, p.person_id,
                   coalesce(l.detail ->> 'address', m.address) as address
            from page_ledger l
            join page p on p.id = l.page_id
            join page_step s on s.id = l.step_id
            left join contact_method m on m.id = s.contact_method_id
            where l.alert_id = ? and l.kind in ('QUEUED', 'WAITING')
            order by l.step_id, l.id
            """,
            row ->
                line(
                    Sql.instant(row, "at"),
                    row.getInt("run"),
                    row.getInt("level"),
                    row.getObject("person_id", UUID.class),
                    row.getString("address")),
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
    people();
    schedules();
    var services = services();
    var told =
        IntStream.range(0, ALERTS).mapToObj(i -> open(any(services), policy(), now)).toList();
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
