package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;
import static dev.muster.local.demo.DemoWorld.BORIS;
import static dev.muster.local.demo.DemoWorld.CHEN;
import static dev.muster.local.demo.DemoWorld.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.local.keycloak.DemoPerson;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People, team, schedules, escalation policies and services of the demonstration. */
final class DemoCatalogue {
  private static final String BASE = "/api/oncall/v1";
  private static final int TOUR_SECONDS = 60;

  private final DemoWorld world;
  private final Api oncall;
  private final InstantSource clock;
  private final Map<String, String> services = new LinkedHashMap<>();

  DemoCatalogue(DemoWorld world, InstantSource clock) {
    this.world = world;
    this.oncall = world.oncall(ADA);
    this.clock = clock;
  }

  void ensure() {
    ensurePeople();
    String team = ensureTeam();
    String primary = ensureSchedule("Shop primary", team, BORIS, CHEN);
    String secondary = ensureSchedule("Shop secondary", team, CHEN, DANA);
    String tour = ensurePolicy(tourPolicy(team, primary, secondary));
    String ladder = ensurePolicy(standardPolicy(team, primary, secondary));
    ensureService("Checkout", "Takes the order: basket, address, confirmation", 1, team, tour);
    ensureService("Payments", "Talks to the banks and the card networks", 1, team, ladder);
    ensureService("Search", "Finds products", 2, team, ladder);
    ensureService("Reports", "Nightly figures for the shop's owners", 3, team, ladder);
  }

  /** Id of the service called {@code name}. */
  String serviceId(String name) {
    return services.get(name);
  }

  private void ensurePeople() {
    oncall.post(
        BASE + "/people/import",
        Map.of("people", DemoPerson.ALL.stream().map(DemoCatalogue::row).toList()));
    DemoPerson.ALL.forEach(person -> world.personId(person.username()));
    ensureManager(BORIS, DANA);
    ensureManager(CHEN, DANA);
    ensureManager(DANA, ADA);
  }

  private static Map<String, String> row(DemoPerson person) {
    return Map.of(
        "name", person.fullName(),
        "email", person.email(),
        "language", person.language(),
        "zone", person.zone());
  }

  private void ensureManager(String username, String manager) {
    String path = BASE + "/people/" + world.personId(username);
    JsonNode person = oncall.get(path);
    if (person.hasNonNull("managerId")) {
      return;
    }
    oncall.change(
        path,
        Map.of(
            "name", person.get("name").asText(),
            "email", person.get("email").asText(),
            "language", person.get("language").asText(),
            "zone", person.get("zone").asText(),
            "managerId", world.personId(manager),
            "active", true));
  }

  private String ensureTeam() {
    return ensure(
        "/teams",
        Map.of(
            "name", "Shop",
            "description", "Runs everything a customer of the shop touches",
            "zone", "Europe/Paris",
            "memberIds", List.of(world.personId(BORIS), world.personId(CHEN), world.personId(DANA)),
            "managerIds", List.of(world.personId(DANA))));
  }

  /** The first of the participants is on call now, by an override when it is another's week. */
  private String ensureSchedule(String name, String team, String first, String second) {
    String id =
        ensure(
            "/schedules",
            Map.of(
                "name",
                name,
                "description",
                "Weekly, handed over on Mondays at nine",
                "teamId",
                team,
                "zone",
                "Europe/Paris",
                "layers",
                List.of(
                    Map.of(
                        "name", "Weekly",
                        "rotation",
                            Map.of("type", "WEEKLY", "length", 1, "start", "2026-01-05T09:00:00"),
                        "slots", List.of(slot(first), slot(second))))));
    JsonNode now =
        oncall
            .find(
                BASE + "/on-call/schedules",
                schedule -> schedule.get("scheduleId").asText().equals(id))
            .orElseThrow();
    if (!now.at("/current/0/personId").asText().equals(world.personId(first).toString())) {
      oncall.post(
          BASE + "/schedules/" + id + "/overrides",
          Map.of(
              "personId", world.personId(first),
              "startsAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
              "endsAt",
                  clock
                      .instant()
                      .truncatedTo(ChronoUnit.SECONDS)
                      .plus(1, ChronoUnit.DAYS)
                      .toString()));
    }
    return id;
  }

  private Map<String, Object> slot(String person) {
    return Map.of("personIds", List.of(world.personId(person)));
  }

  private Map<String, Object> tourPolicy(String team, String primary, String secondary) {
    return policy(
        "Tour: short clocks",
        "Every level waits one minute only, so that an escalation can be watched",
        team,
        List.of(
            level(0, "SCHEDULE", primary),
            level(TOUR_SECONDS, "SCHEDULE", secondary),
            level(TOUR_SECONDS, "PERSON", world.personId(DANA).toString())));
  }

  /** Primary at once, secondary after 5 minutes, team lead 15, manager 30, counted from opening. */
  private Map<String, Object> standardPolicy(String team, String primary, String secondary) {
    return policy(
        "Standard ladder",
        "The delays that Muster ships",
        team,
        List.of(
            level(0, "SCHEDULE", primary),
            level(300, "SCHEDULE", secondary),
            level(600, "PERSON", world.personId(DANA).toString()),
            level(900, "PERSON", world.personId(ADA).toString())));
  }

  private static Map<String, Object> policy(
      String name, String description, String team, List<Map<String, Object>> levels) {
    return Map.of(
        "name",
        name,
        "description",
        description,
        "teamId",
        team,
        "repeatCount",
        1,
        "levels",
        levels);
  }

  private static Map<String, Object> level(int delaySeconds, String kind, String id) {
    return Map.of("delaySeconds", delaySeconds, "targets", List.of(Map.of("kind", kind, "id", id)));
  }

  private String ensurePolicy(Map<String, Object> policy) {
    return ensure("/escalation-policies", policy);
  }

  private void ensureService(
      String name, String description, int tier, String team, String policy) {
    services.put(
        name,
        ensure(
            "/services",
            Map.of(
                "name", name,
                "description", description,
                "tier", tier,
                "teamId", team,
                "policyId", policy)));
  }

  /** The id of the thing of this name, made when there is none. */
  private String ensure(String path, Map<String, ?> thing) {
    Object name = thing.get("name");
    return oncall
        .find(BASE + path, existing -> existing.get("name").asText().equals(name))
        .orElseGet(() -> oncall.post(BASE + path, thing))
        .get("id")
        .asText();
  }
}
