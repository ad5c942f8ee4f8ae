package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.muster.contracts.Link;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.incident.room.RoomWorker;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.slack.FakeSlack;
import dev.muster.testkit.slack.TakenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** War rooms whose Slack refuses, and what people hear of it. */
@QuarkusTest
class RoomTest extends IncidentTestBase {
  private static final String BORIS_THERE = FakeSlack.member("Boris@example.org");
  private static final String POLICY = "/api/incident/v1/war-room-policies";

  @Inject RoomWorker worker;
  private UUID service;

  @BeforeEach
  void aService() {
    service = service("Checkout", 1);
  }

  private String declared(String severity) {
    var unique = UUID.randomUUID().toString().substring(0, 8);
    var body = Map.of("title", "x" + unique, "severity", severity, "serviceIds", List.of(service));
    return declare(ANNA, body);
  }

  private void work(String id) {
    worker.work(UUID.fromString(id));
  }

  private static ValidatableResponse room(String id) {
    return as(ANNA).get(INCIDENTS + "/" + id + "/room").then().statusCode(200);
  }

  private static String name(String id) {
    var detail = detail(ANNA, id);
    return "incident-"
        + detail.getString("incident.milestones.declaredAt").substring(0, 10)
        + "-"
        + detail.getString("incident.title");
  }

  private static String channel(String id) {
    return DATABASE
        .query("select channel_id from war_room where incident_id = ?", UUID.fromString(id))
        .get(0)
        .get("channel_id")
        .toString();
  }

  @Test
  void aChannelThatCannotBeMadeStandsInNobodysWay() {
    var id = declared("SEV1");
    var name = name(id);
    FakeSlack.refuse(name, "restricted_action");

    work(id);

    room(id)
        .body("channel.state", equalTo("MAKING"))
        .body("channel.problems.step", contains("CREATE"))
        .body("channel.problems[0].error", containsString("restricted_action"));
    assertThat(post(ANNA, "/" + id + "/timeline", Map.of("kind", "ACTION", "text", "Go on")))
        .isEqualTo(201);
    FakeSlack.accept(name);
    clock.advance(Duration.ofMinutes(1));
    work(id);
    room(id).body("channel.state", equalTo("OPEN")).body("channel.problems", empty());
  }

  @Test
  void aChatThatIsToldTooMuchIsLeftAloneForAsLongAsItSays() {
    var id = declared("SEV2");
    work(id);
    var channel = channel(id);
    FakeSlack.refuseTooMany(channel, Duration.ofSeconds(30));
    as(ANNA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
    work(id);
    room(id).body("channel.problems.step", contains("TOPIC"));
    FakeSlack.accept(channel);

    clock.advance(Duration.ofSeconds(20));
    work(id);
    assertThat(topics(channel)).hasSize(1);
    clock.advance(Duration.ofSeconds(11));
    work(id);

    assertThat(topics(channel)).hasSize(2).last().asString().contains("IC: Anna");
    room(id).body("channel.problems", empty());
  }

  private static List<String> topics(String channel) {
    return FakeSlack.takenFor(channel).stream()
        .filter(call -> call.method().equals("conversations.setTopic"))
        .map(call -> call.fields().get("topic"))
        .toList();
  }

  @Test
  void whoIsNotInSlackIsLeftOutAndShown() {
    var id = declared("SEV1");
    as(ANNA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
    assertThat(post(ANNA, "/" + id + "/roles", Map.of("role", "scribe", "personId", BORIS.id())))
        .isBetween(200, 204);

    work(id);

    room(id)
        .body("guests.person.name", contains("Anna", "Boris"))
        .body("guests.state", contains("UNKNOWN", "INVITED"));
    assertThat(FakeSlack.takenFor(channel(id)).stream().map(TakenPost::fields))
        .anyMatch(fields -> BORIS_THERE.equals(fields.get("users")));
  }

  @Test
  void whoJoinsTheChatLaterIsAskedAgain() {
    var id = declared("SEV1");
    as(ANNA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
    assertThat(post(ANNA, "/" + id + "/roles", Map.of("role", "scribe", "personId", MIA.id())))
        .isBetween(200, 204);
    work(id);
    room(id).body(stateOf("Mia"), equalTo("UNKNOWN"));
    FakeSlack.member("Mia@example.org");

    clock.advance(Duration.ofMinutes(14));
    work(id);
    room(id).body(stateOf("Mia"), equalTo("UNKNOWN"));
    clock.advance(Duration.ofMinutes(1));
    work(id);
    room(id).body(stateOf("Mia"), equalTo("INVITED"));
  }

  private static String stateOf(String name) {
    return "guests.find { it.person.name == '" + name + "' }.state";
  }

  @Test
  void whoIsDismissedFromAPrivateIncidentIsTakenOutOfItsChannel() {
    var id =
        declare(
            ANNA,
            Map.of(
                "title",
                "x" + UUID.randomUUID(),
                "severity",
                "SEV1",
                "restricted",
                true,
                "takeCommand",
                true,
                "serviceIds",
                List.of(service)));
    var membership = INCIDENTS + "/" + id + "/members/" + BORIS.id();
    as(ANNA).put(membership).then().statusCode(200);
    work(id);
    room(id).body(stateOf("Boris"), equalTo("INVITED"));
    assertThat(ofBoris(id, "conversations.kick")).isZero();

    as(ANNA).delete(membership).then().statusCode(200);
    FakeSlack.refuse(channel(id), "internal_error");
    work(id);
    room(id).body("channel.problems.step", hasItem("REMOVE"));
    FakeSlack.accept(channel(id));
    clock.advance(Duration.ofMinutes(1));
    work(id);
    work(id);
    assertThat(ofBoris(id, "conversations.kick")).isEqualTo(1);
    room(id).body("guests.person.name", not(hasItem("Boris")));

    as(ANNA).put(membership).then().statusCode(200);
    work(id);
    assertThat(ofBoris(id, "conversations.invite")).isEqualTo(2);
  }

  private static long ofBoris(String id, String method) {
    return FakeSlack.takenFor(channel(id)).stream()
        .filter(call -> call.method().equals(method))
        .map(TakenPost::fields)
        .filter(fields -> BORIS_THERE.equals(fields.getOrDefault("user", fields.get("users"))))
        .count();
  }

  /** Two replicas never work on one room; what one of them left undone the other does. */
  @Test
  void aRoomThatSomebodyElseWorksOnIsLeftToThem() {
    var id = declared("SEV1");
    lease(id, "1 minute");
    work(id);
    room(id).body("channel.state", equalTo("MAKING"));
    assertThat(FakeSlack.takenFor(name(id))).isEmpty();

    lease(id, "-1 second");
    work(id);
    room(id).body("channel.state", equalTo("OPEN"));
  }

  private static void lease(String id, String from) {
    DATABASE.execute(
        "update war_room set lease = gen_random_uuid(), lease_until = now() + ?::interval"
            + " where incident_id = ?",
        from,
        UUID.fromString(id));
  }

  @Test
  void aPrivateIncidentHasAClosedChannelUnderItsCodeName() {
    var title = "Leak" + UUID.randomUUID();
    var id =
        declare(
            ANNA,
            Map.of(
                "title",
                title,
                "severity",
                "SEV1",
                "restricted",
                true,
                "serviceIds",
                List.of(service)));
    work(id);

    String name = room(id).body("channel.closed", equalTo(true)).extract().path("channel.name");
    var made = FakeSlack.takenFor(name).get(0);
    assertThat(made.method()).isEqualTo("conversations.create");
    assertThat(made.fields().get("is_private")).isEqualTo("1");
    var code = detail(ANNA, id).getString("codeName").toLowerCase(Locale.ROOT);
    assertThat(name.replace("-", " ")).contains(code.replace("-", " "));
    assertThat(FakeSlack.takenFor(channel(id)).toString()).doesNotContain(title);
  }

  @Test
  void theTimelineKeepsWhereTheChannelAndTheCallAre() {
    bridge("https://meet.example/{reference}");
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id = declared("SEV1");
      work(id);

      String reference = detail(ANNA, id).getString("incident.reference");
      assertThat(links(probe, id, "room.call"))
          .containsExactly(new Link("https://meet.example/" + reference, "Call of the war room"));
      String url = room(id).extract().path("channel.url");
      assertThat(links(probe, id, "room.created"))
          .containsExactly(new Link(url, "War room #" + name(id)));
    }
  }

  @Test
  void aRoomThatIsAskedForTellsOfItsCallToo() {
    bridge("https://meet.example/{number}");
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id = declared("SEV3");
      as(ANNA).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
      as(ANNA).post(INCIDENTS + "/" + id + "/room").then().statusCode(200);

      String reference = detail(ANNA, id).getString("incident.reference");
      assertThat(links(probe, id, "room.opened"))
          .extracting(Link::href)
          .containsExactly("https://meet.example/" + reference.substring("INC-".length()));
    }
  }

  @Test
  void withoutACallTheTimelineTellsOfNone() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id = declared("SEV1");
      work(id);

      links(probe, id, "room.created");
      assertThat(probe.events(IncidentTimelineAppended.class))
          .noneMatch(event -> isOf(event, id, "room.call"));
    }
  }

  private static void bridge(String url) {
    Map<String, Object> policy =
        as(ADA).get(POLICY).then().statusCode(200).extract().path("current.definition");
    policy.put("bridgeUrl", url);
    as(ADA).body(Map.of("definition", policy)).put(POLICY).then().statusCode(200);
  }

  private static List<Link> links(TopicProbe probe, String id, String key) {
    return probe
        .await(IncidentTimelineAppended.class, event -> isOf(event, id, key))
        .entry()
        .links();
  }

  private static boolean isOf(IncidentTimelineAppended event, String id, String key) {
    return event.aggregateId().toString().equals(id)
        && event.entry().fact() != null
        && event.entry().fact().key().equals(key);
  }

  @Test
  void onlyAdministratorsChangeThePolicy() {
    as(MIA).body(Map.of("preset", "default")).put(POLICY).then().statusCode(403);
    as(STAN)
        .get(POLICY)
        .then()
        .statusCode(200)
        .body("current.definition.archiveAfterDays", equalTo(7));
    var id = declared("SEV3");
    as(STAN).post(INCIDENTS + "/" + id + "/room").then().statusCode(403);
    as(STAN).delete(INCIDENTS + "/" + id + "/room").then().statusCode(403);
    as(MIA).get("/api/incident/v1/war-room-connection").then().statusCode(403);
  }

  @Test
  void theConnectionIsTried() {
    as(ADA)
        .get("/api/incident/v1/war-room-connection")
        .then()
        .statusCode(200)
        .body("chat", equalTo("SLACK"))
        .body("workspace", equalTo("Muster"))
        .body("hears", equalTo(true));
  }
}
