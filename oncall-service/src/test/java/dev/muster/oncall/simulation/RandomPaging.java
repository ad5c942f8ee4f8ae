package dev.muster.oncall.simulation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.LevelCondition;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.escalation.Strategy;
import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.oncall.service.SupportHours;
import dev.muster.oncall.service.UrgencyBasis;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Draws the people, schedules, services and policies of random alerts. */
final class RandomPaging {
  static final List<AlertPriority> PRIORITIES = List.of(AlertPriority.values());
  private static final int MINUTE = 60;
  private static final List<String> ZONES = List.of("UTC", "Asia/Kolkata", "America/New_York");

  private final Random random;
  private final Instant now;
  private final Sql sql;
  private final List<Someone> people = new ArrayList<>();
  private final List<UUID> schedules = new ArrayList<>();
  private final List<UUID> places = new ArrayList<>();
  private UUID team;

  /**
   * @param now when the alerts open
   */
  RandomPaging(Random random, Instant now, Sql sql) {
    this.random = random;
    this.now = now;
    this.sql = sql;
  }

  /** One of them. */
  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** People with up to two addresses and rules of their own; some cannot be reached. */
  void people() {
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
        now,
        now);
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

  /** Turns of some hours; some belong to the team. */
  void schedules() {
    for (int i = 0; i < 8; i++) {
      var day = now.minus(Duration.ofDays(3)).toString().substring(0, 10);
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

  /** One that works and one that is gone. */
  void places(FakeWebhookReceiver receiver) {
    places.add(Api.webhook(receiver.url("/predicted")));
    places.add(Api.webhook(receiver.url("/gone")));
    sql.update("update destination set deleted_at = created_at where id = ?", places.get(1));
  }

  private EscalationTarget target() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> EscalationTarget.person(any(people).id());
      case 2, 3 -> EscalationTarget.schedule(any(schedules));
      case 4 -> EscalationTarget.nextOnCall(any(schedules));
      case 5 -> EscalationTarget.destination(any(places));
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

  /** A policy of its own for an alert. */
  PolicySnapshot policy() {
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

  /** A service and what decides how urgent its alerts are. */
  record Ruled(ServiceFacts facts, UrgencyRule rule) {}

  private Ruled service(UrgencyRule rule) {
    var id = Api.service(null);
    sql.update(
        "update monitored_service set urgency = ?::jsonb where id = ?", JsonColumn.write(rule), id);
    return new Ruled(new ServiceFacts(id, "predicted", 2, null), rule);
  }

  /** One that goes by severity, others with support hours. */
  List<Ruled> services() {
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

  /** An incident whose severity is known. */
  UUID incident() {
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

  private Set<Severity> someSeverities() {
    var some = EnumSet.noneOf(Severity.class);
    IntStream.range(0, random.nextInt(3)).forEach(i -> some.add(any(List.of(Severity.values()))));
    return some;
  }
}
