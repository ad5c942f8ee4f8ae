package dev.muster.incident.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.incident.mirror.Hearing;
import dev.muster.incident.room.RoomWorker;
import dev.muster.testkit.slack.FakeSlack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in the console is said in the channel, and the other way round. */
@QuarkusTest
class MirrorTest extends IncidentTestBase {
  @Inject RoomWorker worker;
  @Inject Hearing hearing;

  private String id;
  private String channel;

  @BeforeEach
  void aWarRoom() {
    var unique = UUID.randomUUID().toString().substring(0, 8);
    id =
        declare(
            ANNA,
            Map.of(
                "title",
                "m" + unique,
                "severity",
                "SEV1",
                "serviceIds",
                List.of(service("Checkout", 1))));
    work();
    channel =
        DATABASE
            .query("select channel_id from war_room where incident_id = ?", UUID.fromString(id))
            .get(0)
            .get("channel_id")
            .toString();
  }

  private void work() {
    worker.work(UUID.fromString(id));
  }

  private long write(Person person, Map<String, ?> entry) {
    var number =
        as(person)
            .body(entry)
            .post(INCIDENTS + "/" + id + "/timeline")
            .then()
            .statusCode(201)
            .extract()
            .<Integer>path("number");
    work();
    return number;
  }

  private static String ts() {
    var random = ThreadLocalRandom.current();
    return "17%08d.%06d".formatted(random.nextInt(100_000_000), random.nextInt(1_000_000));
  }

  private static ObjectNode message(String channel, String user, String ts, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "message")
        .put("channel", channel)
        .put("user", user)
        .put("ts", ts)
        .put("text", text);
  }

  private ValidatableResponse told(String eventId, ObjectNode event) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "event_callback")
            .put("event_id", eventId)
            .set("event", event)
            .toString();
    return told(body, clock.instant().getEpochSecond());
  }

  private static ValidatableResponse told(String body, long at) {
    var timestamp = String.valueOf(at);
    return given()
        .contentType("application/json")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", FakeSlack.sign(timestamp, body))
        .body(body)
        .post("/slack/events")
        .then();
  }

  private void hear(ObjectNode event) {
    told("Ev" + UUID.randomUUID(), event).statusCode(200);
    hearing.takeIn();
  }

  private List<Map<String, Object>> entries() {
    return as(ANNA)
        .get(INCIDENTS + "/" + id + "/timeline?after=0&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  @Test
  void whatIsWrittenInTheConsoleAppearsInTheChannelWithItsCorrections() {
    var number = write(BORIS, Map.of("kind", "ACTION", "text", "Restarted <web>"));
    var posted = FakeSlack.await(channel, post -> text(post.text()).contains("Restarted"));
    assertThat(posted.text()).isEqualTo("*Boris* Restarted &lt;web&gt;");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from mirrored_message where ts = ? and channel_id = ?",
                        posted.ts(),
                        channel)
                    == 1);

    write(BORIS, Map.of("kind", "ACTION", "text", "Restarted web-2", "corrects", number));
    var changed = FakeSlack.await(channel, post -> text(post.text()).contains("web-2"));
    assertThat(changed.isUpdate()).isTrue();
    assertThat(changed.ts()).isEqualTo(posted.ts());

    write(
        BORIS,
        Map.of("kind", "ACTION", "text", "It was not me", "corrects", number, "withdraws", true));
    var gone = FakeSlack.await(channel, post -> text(post.text()).contains("It was not me"));
    assertThat(gone.isUpdate()).isTrue();
    assertThat(gone.text()).isEqualTo("Boris took this back: It was not me");
  }

  private void done(Person person, String path, Map<String, ?> body, int status) {
    assertThat(post(person, "/" + id + path, body)).isEqualTo(status);
    work();
  }

  private List<String> messages() {
    return FakeSlack.takenFor(channel).stream()
        .map(post -> text(post.text()))
        .filter(said -> !said.isEmpty())
        .toList();
  }

  @Test
  void whatIsDecidedAskedTakenOverAndDoneAppearsInTheChannel() {
    done(ANNA, "/command", Map.of(), 200);
    done(BORIS, "/decisions", Map.of("proposal", "Roll <back>"), 201);
    done(ANNA, "/decisions/1/verdict", Map.of("approved", true), 200);
    done(MIA, "/hypotheses", Map.of("title", "The pool is full"), 201);
    done(BORIS, "/tasks", Map.of("title", "Ask the provider"), 201);
    done(ANNA, "/state", Map.of("state", "INVESTIGATING"), 200);

    FakeSlack.await(channel, post -> text(post.text()).contains("→ investigating"));
    assertThat(messages())
        .contains("*Boris* Proposal 1: Roll &lt;back&gt;", "*Anna* Decision 1: Roll &lt;back&gt;")
        .anyMatch(told -> told.startsWith("*Mia*") && told.contains("The pool is full"))
        .anyMatch(told -> told.startsWith("*Boris*") && told.contains("Ask the provider"))
        .anyMatch(told -> told.startsWith("*Anna*") && told.contains("Incident commander"))
        .noneMatch(told -> told.contains("Declared as"));
    assertThat(messages()).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDecidedIsSaidInTheLanguageOfTheRooms() {
    var rooms = "/api/incident/v1/war-room-policies";
    Map<String, Object> policy =
        as(ADA).get(rooms).then().statusCode(200).extract().path("current.definition");
    policy.put("language", "ru");
    as(ADA).body(Map.of("definition", policy)).put(rooms).then().statusCode(200);

    done(BORIS, "/decisions", Map.of("proposal", "Откатить"), 201);

    FakeSlack.await(channel, post -> text(post.text()).equals("*Boris* Предложение 1: Откатить"));
  }

  /** The timeline says it, but not because of Muster: that there is an alert, who was paged. */
  @Test
  void whatMusterNotesBesidesIsLeftToTheConsole() {
    write(BORIS, Map.of("kind", "ACTION", "text", "The last word"));
    FakeSlack.await(channel, post -> text(post.text()).contains("The last word"));

    var besides =
        entries().stream()
            .filter(entry -> List.of("ALERT", "COMMUNICATION").contains(entry.get("kind")))
            .map(entry -> entry.get("text").toString())
            .toList();
    assertThat(messages()).noneMatch(told -> besides.stream().anyMatch(told::contains));
    assertThat(messages()).noneMatch(told -> told.contains("Channel #"));
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  @Test
  void whatPeopleWriteInTheChannelIsInTheTimelineOnce() {
    var boris = FakeSlack.member("boris@example.org");
    var ts = ts();
    var event = message(channel, boris, ts, "The <https://db.example|database> is full");
    told("Ev-" + ts, event).statusCode(200);
    told("Ev-" + ts, event).statusCode(200);
    hearing.takeIn();
    hearing.takeIn();

    assertThat(timeline(ANNA, id)).containsOnlyOnce("The database (https://db.example) is full");
    var entry = entries().get(entries().size() - 1);
    assertThat(entry.get("author").toString()).contains("Boris", "PERSON");

    write(ANNA, Map.of("kind", "OBSERVATION", "text", "Seen here"));
    FakeSlack.await(channel, post -> text(post.text()).contains("Seen here"));
    assertThat(FakeSlack.takenFor(channel))
        .noneMatch(post -> text(post.text()).contains("is full"));
  }

  @Test
  void aChangeInTheChannelIsACorrectionAndADeletionAWithdrawal() {
    var stranger = FakeSlack.member(UUID.randomUUID() + "@elsewhere.example");
    var ts = ts();
    hear(message(channel, stranger, ts, "It is DNS"));
    var written = entries().get(entries().size() - 1);
    assertThat(written.get("author").toString()).contains(stranger + " (Slack)");

    var changed = message(channel, "", "1.1", "").put("subtype", "message_changed");
    changed.set("message", message(channel, stranger, ts, "It is the DNS cache"));
    changed.set("previous_message", message(channel, stranger, ts, "It is DNS"));
    hear(changed);
    var deleted = message(channel, "", "1.2", "").put("subtype", "message_deleted");
    deleted.set("previous_message", message(channel, stranger, ts, "It is the DNS cache"));
    hear(deleted);

    var last = entries().subList(entries().size() - 2, entries().size());
    assertThat(last).extracting(entry -> entry.get("corrects")).containsOnly(written.get("number"));
    assertThat(last.get(0).get("text")).isEqualTo("It is the DNS cache");
    assertThat(last.get(1)).containsEntry("withdraws", true);
  }

  @Test
  void aChangeThatOvertakesItsMessageWaitsForIt() {
    var boris = FakeSlack.member("boris@example.org");
    var ts = ts();
    var changed = message(channel, "", "1.1", "").put("subtype", "message_changed");
    changed.set("message", message(channel, boris, ts, "Second words"));
    changed.set("previous_message", message(channel, boris, ts, "First words"));
    hear(changed);
    assertThat(timeline(ANNA, id)).doesNotContain("Second words");

    hear(message(channel, boris, ts, "First words"));
    clock.advance(Duration.ofSeconds(3));
    hearing.takeIn();

    assertThat(timeline(ANNA, id)).endsWith("First words", "Second words");
  }

  @Test
  void aMessageWhoseDeletionCameBeforeIsNotWritten() {
    var boris = FakeSlack.member("boris@example.org");
    var ts = ts();
    var deleted = message(channel, "", "1.2", "").put("subtype", "message_deleted");
    deleted.set("previous_message", message(channel, boris, ts, "Meant for others"));
    hear(deleted);
    for (int again = 0; again < 3; again++) {
      clock.advance(Duration.ofMinutes(1));
      hearing.takeIn();
    }

    hear(message(channel, boris, ts, "Meant for others"));
    hear(message(channel, boris, ts(), "Meant for you"));

    assertThat(timeline(ANNA, id)).endsWith("Meant for you").doesNotContain("Meant for others");
  }

  private static ObjectNode changed(ObjectNode message, String before, String told) {
    var channel = message.path("channel").asText();
    var changed = message(channel, "", told, "").put("subtype", "message_changed");
    changed.set("previous_message", message.deepCopy().put("text", before));
    changed.set("message", message);
    return changed;
  }

  /** An older change that had to wait says nothing against a newer one. */
  @Test
  void aChangeThatALaterOneOvertookIsNone() {
    var boris = FakeSlack.member("boris@example.org");
    var ts = ts();
    hear(message(channel, boris, ts, "First words"));
    hear(changed(message(channel, boris, ts, "Third words"), "Second words", "1800000000.2"));
    hear(changed(message(channel, boris, ts, "Second words"), "First words", "1800000000.1"));

    assertThat(timeline(ANNA, id)).endsWith("First words", "Third words");
  }

  @Test
  void whatIsSaidWhileSlackIsAwayIsHeardWhenItIsBack() {
    var boris = FakeSlack.member("boris@example.org");
    FakeSlack.refuse(boris, "internal_error");
    hear(message(channel, boris, ts(), "Said in the dark"));
    for (int tries = 0; tries < 12; tries++) {
      clock.advance(Duration.ofMinutes(5));
      hearing.takeIn();
    }
    assertThat(timeline(ANNA, id)).doesNotContain("Said in the dark");

    FakeSlack.accept(boris);
    clock.advance(Duration.ofMinutes(5));
    hearing.takeIn();

    assertThat(timeline(ANNA, id)).containsOnlyOnce("Said in the dark");
    assertThat(entries().get(entries().size() - 1).get("author").toString()).contains("Boris");
  }

  @Test
  void whoeverSlackDoesNotNameIsHeardUnderTheirId() {
    var guest = "UGUEST" + ThreadLocalRandom.current().nextInt(1_000_000);
    hear(message(channel, guest, ts(), "We see it too, <@" + guest + ">"));

    assertThat(timeline(ANNA, id)).contains("We see it too, @" + guest);
    assertThat(entries().get(entries().size() - 1).get("author").toString())
        .contains(guest + " (Slack)");
  }

  /** Its time stamp is too long for an index of the database. */
  @Test
  void aMessageThatCannotBeWrittenStandsInTheWayOfNoOther() {
    var boris = FakeSlack.member("boris@example.org");
    var random = new StringBuilder();
    ThreadLocalRandom.current().ints(20_000, 33, 34 + 90).forEach(random::appendCodePoint);
    var broken = "Ev" + UUID.randomUUID();
    told(broken, message(channel, boris, random.toString(), "Broken")).statusCode(200);
    told("Ev" + UUID.randomUUID(), message(channel, boris, ts(), "Whole")).statusCode(200);

    hearing.takeIn();

    assertThat(timeline(ANNA, id)).contains("Whole").doesNotContain("Broken");
    assertThat(
            DATABASE.count(
                "select count(*) from chat_event"
                    + " where id = ? and failures = 1 and error is not null and due_at is not null"
                    + " and lease_until is null",
                broken))
        .isEqualTo(1);
    DATABASE.execute("delete from chat_event where id = ?", broken);
  }

  /** Another replica has it; it is left alone until that one has had its time. */
  @Test
  void whatSomebodyElseTakesInIsLeftToThem() {
    var boris = FakeSlack.member("boris@example.org");
    var event = "Ev" + UUID.randomUUID();
    told(event, message(channel, boris, ts(), "In other hands")).statusCode(200);
    DATABASE.execute(
        "update chat_event set lease = gen_random_uuid(),"
            + " lease_until = now() + interval '1 minute' where id = ?",
        event);
    hearing.takeIn();
    assertThat(timeline(ANNA, id)).doesNotContain("In other hands");

    DATABASE.execute(
        "update chat_event set lease_until = now() - interval '1 second' where id = ?", event);
    hearing.takeIn();
    assertThat(timeline(ANNA, id)).containsOnlyOnce("In other hands");
  }

  @Test
  void appsAndOtherChannelsAreNotHeard() {
    var before = timeline(ANNA, id).size();
    hear(message(channel, "UMUSTER", ts(), "By Muster itself"));
    hear(message(channel, "U1", ts(), "By an app").put("bot_id", "B1"));
    var elsewhere = "Ev" + UUID.randomUUID();
    told(elsewhere, message(FakeSlack.channel(), "U1", ts(), "Lunch?")).statusCode(200);

    assertThat(timeline(ANNA, id)).hasSize(before);
    assertThat(DATABASE.count("select count(*) from chat_event where id = ?", elsewhere)).isZero();
  }

  @Test
  void onlySlackIsBelieved() {
    var challenge = "{\"type\":\"url_verification\",\"challenge\":\"c-1\"}";
    told(challenge, clock.instant().getEpochSecond())
        .statusCode(200)
        .body("challenge", equalTo("c-1"));
    told(challenge, clock.instant().getEpochSecond() - 400).statusCode(403);
    given()
        .contentType("application/json")
        .header("X-Slack-Request-Timestamp", String.valueOf(clock.instant().getEpochSecond()))
        .header("X-Slack-Signature", "v0=" + "0".repeat(64))
        .body(challenge)
        .post("/slack/events")
        .then()
        .statusCode(403)
        .body("code", equalTo("slack.bad-signature"));
  }
}
