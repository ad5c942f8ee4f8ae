package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.slow.Setting.Human;
import dev.muster.oncall.escalation.slow.SlowSchedule.Cover;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes settings and services known to the service under test. */
@ApplicationScoped
class Founder {
  /** Before the addresses of people that are not their first. */
  private static final String OTHER = "other-";

  private final Sql sql;
  private final PagingDirectory directory;
  private final InstantSource time;

  Founder(Sql sql, PagingDirectory directory, InstantSource time) {
    this.sql = sql;
    this.directory = directory;
    this.time = time;
  }

  Founded found(Setting setting) {
    var people = setting.people().stream().map(each -> Api.person(each.name())).toList();
    for (int i = 0; i < people.size(); i++) {
      describe(people.get(i), setting.people().get(i));
    }
    UUID team =
        UUID.fromString(
            Api.post(
                    "/teams",
                    Map.of(
                        "name",
                        Api.unique("cases"),
                        "memberIds",
                        List.of(),
                        "managerIds",
                        ids(people, setting.team().managers())))
                .statusCode(201)
                .extract()
                .path("id"));
    var schedules = new ArrayList<UUID>();
    for (int i = 0; i < setting.schedules().size(); i++) {
      var owner = setting.team().schedules().contains(i) ? team : null;
      schedules.add(schedule(setting.schedules().get(i), owner, people));
    }
    QuarkusTransaction.requiringNew().run(directory::changed);
    return new Founded(setting, people, List.copyOf(schedules), team);
  }

  private static List<UUID> ids(List<Someone> people, List<Integer> chosen) {
    return chosen.stream().map(person -> people.get(person).id()).toList();
  }

  private void describe(Someone person, Human human) {
    var now = time.instant();
    sql.update(
        "update person set zone = ?, active = ? where id = ?",
        human.zone().getId(),
        human.active(),
        person.id());
    if (!human.addresses().get(0)) {
      sql.update("update contact_method set verified_at = null where person_id = ?", person.id());
      sql.update("update person set email = 'login-' || email where id = ?", person.id());
    }
    var methods = new ArrayList<UUID>();
    methods.add(
        sql.query(
                "select id from contact_method where person_id = ?",
                row -> row.getObject("id", UUID.class),
                person.id())
            .get(0));
    for (int i = 1; i < human.addresses().size(); i++) {
      methods.add(addAddress(person, human.addresses().get(i), now.plusSeconds(i)));
    }
    sql.update("delete from notification_rule where person_id = ?", person.id());
    for (int i = 0; i < human.rules().size(); i++) {
      var rule = human.rules().get(i);
      sql.update(
          """
          insert into notification_rule
            (id, person_id, urgency, position, contact_method_id, delay_seconds)
          values (?, ?, ?, ?, ?, ?)
          """,
          Ids.next(),
          person.id(),
          rule.urgent() ? "HIGH" : "LOW",
          i,
          methods.get(rule.address()),
          rule.delaySeconds());
    }
    if (!human.quiet().isEmpty()) {
      Api.put(
              "/people/" + person.id() + "/notification-rules/quiet-hours",
              Map.of("windows", human.quiet().stream().map(Founder::fromTo).toList()))
          .statusCode(200);
    }
  }

  private UUID addAddress(Someone person, boolean isVerified, Instant at) {
    var id = Ids.next();
    sql.update(
        """
        insert into contact_method
          (id, person_id, kind, label, address, verified_at, code_attempts, created_at, version)
        values (?, ?, 'EMAIL', 'other', ?, ?::timestamptz, 0, ?, 0)
        """,
        id,
        person.id(),
        OTHER + person.email(),
        isVerified ? at : null,
        at);
    return id;
  }

  /** Which of the addresses of a person this is. */
  static int address(String address) {
    return address.startsWith(OTHER) ? 1 : 0;
  }

  private static Map<String, Object> fromTo(Hours hours) {
    return Map.of(
        "days",
        hours.days(),
        "from",
        hours.from().toString(),
        "to",
        hours.from().plusMinutes(hours.minutes()).toString());
  }

  private static Map<String, Object> fromFor(Hours hours) {
    return Map.of(
        "days", hours.days(), "from", hours.from().toString(), "minutes", hours.minutes());
  }

  private static UUID schedule(SlowSchedule schedule, UUID team, List<Someone> people) {
    var layer =
        Map.of(
            "name",
            "turns",
            "zone",
            schedule.zone().getId(),
            "rotation",
            Map.of("type", "DAILY", "length", schedule.days(), "start", schedule.start() + ":00"),
            "slots",
            schedule.turns().stream().map(turn -> Map.of("personIds", ids(people, turn))).toList());
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("cases"));
    body.put("zone", "UTC");
    body.put("teamId", team);
    body.put("layers", List.of(layer));
    String id = Api.post("/schedules", body).statusCode(201).extract().path("id");
    for (var cover : schedule.covers()) {
      Api.post("/schedules/" + id + "/overrides", override(cover, people)).statusCode(201);
    }
    return UUID.fromString(id);
  }

  private static Map<String, Object> override(Cover cover, List<Someone> people) {
    var body = new HashMap<String, Object>();
    body.put("kind", cover.change());
    body.put("startsAt", cover.start().toString());
    body.put("endsAt", cover.end().toString());
    if (cover.original() != null) {
      body.put("originalId", people.get(cover.original()).id());
    }
    if (cover.comes() != null) {
      body.put("personId", people.get(cover.comes()).id());
    }
    return body;
  }

  /** A service without a policy of its own; its id. */
  UUID service(Urgency urgency) {
    var id = Api.service(null);
    var rule =
        urgency.support().isEmpty()
            ? Map.of("rule", urgency.otherwise())
            : Map.of(
                "rule",
                "SUPPORT_HOURS",
                "supportHours",
                Map.of(
                    "zone",
                    urgency.zone().getId(),
                    "windows",
                    urgency.support().stream().map(Founder::fromFor).toList(),
                    "during",
                    urgency.supported(),
                    "outside",
                    urgency.otherwise()));
    Api.put("/services/" + id, Map.of("name", Api.unique("cases"), "urgency", rule))
        .statusCode(200);
    return id;
  }
}
