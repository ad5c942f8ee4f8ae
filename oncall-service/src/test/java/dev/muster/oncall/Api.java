package dev.muster.oncall;

import static io.restassured.RestAssured.given;

import dev.muster.testkit.security.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the service as its users do, and builds what tests need through its API. */
public final class Api {
  public static final String V1 = "/api/oncall/v1";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private Api() {}

  /** A person with an e-mail address nobody else has. */
  public record Someone(UUID id, String name, String email) {
    /** A token with which this person signs in; {@code GET me} links it first. */
    public String token(String... roles) {
      var token = TestTokens.of("sub-" + id, name, email, roles);
      get("/me", token).statusCode(200);
      return token;
    }
  }

  /** A service with an integration. */
  public record Wired(UUID serviceId, UUID integrationId, String key) {}

  /** A name that no other test uses. */
  public static String unique(String name) {
    return name + " " + RUN + "-" + COUNT.incrementAndGet();
  }

  public static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).get(V1 + path).then();
  }

  public static ValidatableResponse get(String path) {
    return get(path, TestTokens.admin());
  }

  public static ValidatableResponse post(String path, Object body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .post(V1 + path)
        .then();
  }

  public static ValidatableResponse post(String path, Object body) {
    return post(path, body, TestTokens.admin());
  }

  public static ValidatableResponse put(String path, Object body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .put(V1 + path)
        .then();
  }

  public static ValidatableResponse put(String path, Object body) {
    return put(path, body, TestTokens.admin());
  }

  public static ValidatableResponse delete(String path) {
    return given().auth().oauth2(TestTokens.admin()).delete(V1 + path).then();
  }

  private static UUID created(ValidatableResponse response) {
    return UUID.fromString(response.statusCode(201).extract().path("id"));
  }

  public static Someone person(String name) {
    return person(name, "en");
  }

  public static Someone person(String name, String language) {
    var unique = unique(name);
    var email = unique.replace(' ', '-') + "@example.org";
    var body = Map.of("name", unique, "email", email, "language", language, "zone", "UTC");
    return new Someone(created(post("/people", body)), unique, email);
  }

  /** Somebody leaves: they are not paged any more. */
  public static void deactivate(Someone person) {
    put(
            "/people/" + person.id(),
            Map.of(
                "name",
                person.name(),
                "email",
                person.email(),
                "language",
                "en",
                "zone",
                "UTC",
                "active",
                false))
        .statusCode(200);
  }

  public static UUID team(Someone... members) {
    return created(
        post(
            "/teams",
            Map.of(
                "name", unique("team"),
                "memberIds", Arrays.stream(members).map(Someone::id).toList(),
                "managerIds", Arrays.stream(members).limit(1).map(Someone::id).toList())));
  }

  public static UUID schedule(UUID teamId, String startsAt, Someone... participants) {
    var body = new HashMap<String, Object>();
    body.put("name", unique("schedule"));
    body.put("teamId", teamId);
    body.put("zone", "UTC");
    body.put("layers", List.of(weekly(startsAt, participants)));
    return created(post("/schedules", body));
  }

  /** A layer in which people take turns of a week from a Monday at nine in UTC. */
  public static Map<String, Object> weekly(String startsAt, Someone... participants) {
    return Map.of(
        "name",
        "Rotation",
        "rotation",
        Map.of("type", "WEEKLY", "length", 1, "start", startsAt.replace("Z", "")),
        "slots",
        Arrays.stream(participants).map(each -> Map.of("personIds", List.of(each.id()))).toList(),
        "effectiveFrom",
        startsAt);
  }

  /** A destination that takes signed webhooks. */
  public static UUID webhook(URI url) {
    return created(
        post(
            "/destinations",
            Map.of("name", unique("webhook"), "kind", "WEBHOOK", "address", url.toString())));
  }

  /** A level that pages people. */
  public static Map<String, Object> level(long delaySeconds, Someone... people) {
    return levelOf(delaySeconds, Arrays.stream(people).map(p -> target("PERSON", p.id())).toList());
  }

  public static Map<String, Object> levelOf(long delaySeconds, List<Map<String, Object>> targets) {
    return Map.of("delaySeconds", delaySeconds, "targets", targets);
  }

  public static Map<String, Object> target(String kind, UUID id) {
    return Map.of("kind", kind, "id", id);
  }

  @SafeVarargs
  public static UUID policy(int repeats, Map<String, Object>... levels) {
    return created(
        post(
            "/escalation-policies",
            Map.of(
                "name",
                unique("policy"),
                "repeatCount",
                repeats,
                "repeatDelaySeconds",
                60,
                "levels",
                List.of(levels))));
  }

  /** A service of tier 2 that pages by this policy; null for none. */
  public static UUID service(UUID policyId) {
    var body = new HashMap<String, Object>();
    body.put("name", unique("service"));
    body.put("tier", 2);
    body.put("policyId", policyId);
    return created(post("/services", body));
  }

  public static Wired wired(String kind, UUID policyId) {
    var serviceId = service(policyId);
    var added =
        post("/services/" + serviceId + "/integrations", Map.of("kind", kind, "name", "sender"))
            .statusCode(201)
            .extract();
    return new Wired(serviceId, UUID.fromString(added.path("id")), added.path("key"));
  }

  /** A service that takes PagerDuty events and pages people level by level, a minute apart. */
  public static Wired paging(Someone... levels) {
    var all = new ArrayList<Map<String, Object>>();
    for (var person : levels) {
      all.add(level(all.isEmpty() ? 0 : 60, person));
    }
    return wired("PAGERDUTY_V2", policy(0, all.toArray(Map[]::new)));
  }

  public static ValidatableResponse enqueue(Object body) {
    return given().contentType(ContentType.JSON).body(body).post("/v2/enqueue").then();
  }

  /** An event as PagerDuty's clients send it; null for no dedup key. */
  public static Map<String, Object> event(Wired to, String action, String dedupKey) {
    var event = new LinkedHashMap<String, Object>();
    event.put("routing_key", to.key());
    event.put("event_action", action);
    if (dedupKey != null) {
      event.put("dedup_key", dedupKey);
    }
    if (action.equals("trigger")) {
      event.put(
          "payload", Map.of("summary", "it is down", "source", "probe", "severity", "critical"));
    }
    return event;
  }

  /** Triggers an alert and returns its id. */
  public static UUID trigger(Wired to, String dedupKey) {
    enqueue(event(to, "trigger", dedupKey)).statusCode(202);
    return UUID.fromString(alerts(to).get(0).get("id").toString());
  }

  /** The alerts of a service, newest first. */
  public static List<Map<String, Object>> alerts(Wired of) {
    return get("/alerts?serviceId=" + of.serviceId()).statusCode(200).extract().path("items");
  }

  public static Map<String, Object> alert(UUID id) {
    return get("/alerts/" + id).statusCode(200).extract().path("$");
  }

  public static String status(UUID alertId) {
    return alert(alertId).get("status").toString();
  }

  /** What was audited of something, newest first: who did what, and by which way. */
  public static List<String> audited(UUID target) {
    List<Map<String, Object>> entries =
        get("/audit?limit=200")
            .statusCode(200)
            .extract()
            .path("items.findAll { it.targetId == '%s' }".formatted(target));
    return entries.stream()
        .map(
            entry ->
                entry.get("actorName")
                    + " "
                    + entry.get("action")
                    + " "
                    + ((Map<?, ?>) entry.get("details")).get("via"))
        .toList();
  }

  /** The kinds of what happened to an alert, oldest first. */
  public static List<String> log(UUID alertId) {
    return get("/alerts/" + alertId + "/log?limit=200")
        .statusCode(200)
        .extract()
        .path("items.kind");
  }

  /** The pages of an alert, newest first. */
  public static List<Map<String, Object>> pages(UUID alertId) {
    return get("/pages?limit=200&alertId=" + alertId).statusCode(200).extract().path("items");
  }

  /** What places were told of an alert, newest first. */
  public static List<Map<String, Object>> posts(UUID alertId) {
    return get("/alerts/" + alertId + "/posts").statusCode(200).extract().path("items");
  }

  /** The kinds of the lines in the ledger of a page. */
  public static List<String> ledger(Object pageId) {
    return get("/pages/" + pageId).statusCode(200).extract().path("ledger.kind");
  }
}
