package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.BORIS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.local.Names;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One incident of the demonstration, from a real alert on, moved on by its people. */
final class DemoIncident {
  private static final String INCIDENTS = "/api/incident/v1/incidents";

  private final DemoWorld world;
  private final String serviceId;
  private final String title;
  private String id;

  /**
   * @param title what the alert says, after which the incident is called
   */
  DemoIncident(DemoWorld world, String serviceId, String title) {
    this.world = world;
    this.serviceId = serviceId;
    this.title = title;
  }

  /** Whether the service had this incident, at this or an earlier start. */
  boolean exists() {
    Optional<JsonNode> known = of(BORIS);
    known.ifPresent(incident -> id = incident.get("id").asText());
    return known.isPresent();
  }

  boolean isOver() {
    JsonNode milestones = world.incident(BORIS).get(path("")).at("/incident/milestones");
    return milestones.hasNonNull("resolvedAt");
  }

  /** Sends the alert and waits until it has declared an incident, whose first answer is Boris's. */
  void begin(String routingKey, String severity, Map<String, Object> details)
      throws InterruptedException {
    world
        .visitor(Names.ONCALL)
        .post(
            "/v2/enqueue",
            Map.of(
                "routing_key",
                routingKey,
                "event_action",
                "trigger",
                "dedup_key",
                "demonstration",
                "payload",
                Map.of(
                    "summary", title,
                    "source", "prometheus.shop.example",
                    "severity", severity,
                    "custom_details", details)));
    String alert =
        Eventually.found("alert", () -> world.oncall(BORIS).find(alerts(), any -> true))
            .get("id")
            .asText();
    id = Eventually.found("incident of the alert", () -> of(BORIS)).get("id").asText();
    world.oncall(BORIS).post("/api/oncall/v1/alerts/" + alert + "/acknowledge");
    awaitState("ACKNOWLEDGED");
  }

  void takeCommand(String username) {
    world.incident(username).post(path("/command"));
  }

  void assign(String commander, String role, String username) {
    world
        .incident(commander)
        .post(path("/roles"), Map.of("role", role, "personId", world.personId(username)));
  }

  void note(String username, String kind, String text) {
    world.incident(username).post(path("/timeline"), Map.of("kind", kind, "text", text));
  }

  void move(String commander, String state, String english, String russian) {
    world
        .incident(commander)
        .post(
            path("/state"),
            Map.of("state", state, "publicText", Map.of("en", english, "ru", russian)));
  }

  void assess(String commander, Map<String, Object> facts) {
    world.incident(commander).post(path("/severity/assess"), facts);
  }

  void impact(String commander, Map<String, Object> impact) {
    world.incident(commander).put(path("/impact"), impact);
  }

  void update(
      String username, String internal, String english, String russian, Instant nextUpdateAt) {
    world
        .incident(username)
        .post(
            path("/updates"),
            Map.of(
                "text", internal,
                "publicText", Map.of("en", english, "ru", russian),
                "nextUpdateAt", nextUpdateAt.toString()));
  }

  void rootCause(String commander, String cause) {
    world.incident(commander).put(path("/root-cause"), Map.of("cause", cause));
  }

  void attest(String commander, String check, String note) {
    world
        .incident(commander)
        .put(path("/gate/evidence"), Map.of("check", check, "met", true, "note", note));
  }

  void resolveAlerts(String username) {
    for (JsonNode alert : world.oncall(username).all(alerts())) {
      if (!alert.get("status").asText().equals("RESOLVED")) {
        world
            .oncall(username)
            .post("/api/oncall/v1/alerts/" + alert.get("id").asText() + "/resolve", Map.of());
      }
    }
  }

  /** Waits for the gate, the stability clock included, and resolves. */
  void resolve(String commander, String english, String russian) throws InterruptedException {
    Eventually.holds(
        "open gate of " + id,
        () -> world.incident(commander).get(path("/gate")).get("open").asBoolean());
    world
        .incident(commander)
        .post(path("/resolve"), Map.of("publicText", Map.of("en", english, "ru", russian)));
  }

  String id() {
    return id;
  }

  private void awaitState(String state) throws InterruptedException {
    Eventually.holds(
        "state " + state,
        () -> world.incident(BORIS).get(path("")).at("/incident/state").asText().equals(state));
  }

  private Optional<JsonNode> of(String username) {
    return world
        .incident(username)
        .find(
            INCIDENTS + "?state=all&serviceId=" + serviceId,
            incident -> incident.get("title").asText().equals(title));
  }

  private String alerts() {
    return "/api/oncall/v1/alerts?serviceId=" + serviceId;
  }

  private String path(String rest) {
    return INCIDENTS + "/" + id + rest;
  }
}
