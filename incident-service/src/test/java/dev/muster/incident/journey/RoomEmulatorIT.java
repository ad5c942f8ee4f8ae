package dev.muster.incident.journey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Bookmark;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.incident.room.RoomWorker;
import dev.muster.testkit.node.NodeProgram;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The life of a channel in an emulator of Slack that others wrote, looked at with Slack's own
 * client for Java.
 */
@QuarkusTest
@TestProfile(RoomEmulatorProfile.class)
class RoomEmulatorIT extends IncidentTestBase {
  private static final String OTHER = "xoxb-of-another-app";
  private static final AtomicInteger TITLES = new AtomicInteger();
  private static Process emulator;

  @ConfigProperty(name = "muster.slack.base-url")
  String url;

  @ConfigProperty(name = "muster.console-url")
  String consoleUrl;

  @Inject RoomWorker worker;

  private MethodsClient slack;
  private MethodsClient others;

  @BeforeEach
  void start() {
    if (emulator == null) {
      emulator = NodeProgram.emulate("slack", URI.create(url).getPort(), seed());
      Runtime.getRuntime().addShutdownHook(new Thread(emulator::destroy));
    }
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url);
    slack = Slack.getInstance(config).methods(RoomEmulatorProfile.TOKEN);
    others = Slack.getInstance(config).methods(OTHER);
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> slack.authTest(r -> r).isOk());
  }

  /** What another test left to do is done, so that nothing of it stands in the way of the next. */
  @AfterEach
  void finish() {
    worker.work();
  }

  private static String seed() {
    return """
    slack:
      team: { name: Muster, domain: muster }
      users:
        - { name: muster, real_name: Muster, email: "muster@example.org" }
        - { name: other, real_name: Other, email: "other@example.org" }
        - { name: anna, real_name: Anna, email: "Anna@example.org" }
        - { name: mia, real_name: Mia, email: "Mia@example.org" }
      tokens:
        - { token: %s, user: muster, scopes: [%s] }
        - { token: %s, user: other, scopes: [%s] }
    """
        .formatted(RoomEmulatorProfile.TOKEN, scopes(), OTHER, scopes());
  }

  private static String scopes() {
    return "'channels:manage', 'channels:read', 'channels:history', 'groups:write', 'groups:read',"
        + " 'groups:history', 'chat:write', 'users:read', 'users:read.email', 'pins:write',"
        + " 'pins:read', 'bookmarks:write', 'bookmarks:read'";
  }

  /** Words that no other test has, of which four letters and the number fit into a name. */
  private static String title() {
    return "Shop%d fails".formatted(TITLES.incrementAndGet());
  }

  private String declare(String title, String severity, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("title", title);
    body.put("severity", severity);
    body.put("serviceIds", List.of(service("Checkout", 1)));
    return declare(ANNA, body);
  }

  private String name(String id, String rest) {
    String declared = detail(ANNA, id).getString("incident.milestones.declaredAt");
    return "incident-" + declared.substring(0, 10) + "-" + rest;
  }

  private ValidatableResponse room(String id) {
    return as(ANNA).get(INCIDENTS + "/" + id + "/room").then().statusCode(200);
  }

  private List<Conversation> channels(String prefix) throws Exception {
    return slack
        .conversationsList(
            r ->
                r.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)))
        .getChannels()
        .stream()
        .filter(channel -> channel.getName().startsWith(prefix))
        .toList();
  }

  private Conversation channel(String name) throws Exception {
    return channels(name).stream()
        .filter(channel -> channel.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> members(Conversation channel) throws Exception {
    return slack.conversationsMembers(r -> r.channel(channel.getId())).getMembers().stream()
        .map(this::nameOf)
        .collect(toSet());
  }

  private String nameOf(String member) {
    try {
      return slack.usersInfo(r -> r.user(member)).getUser().getName();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fromTheDeclarationToAWeekAfterTheEnd() throws Exception {
    var title = title();
    var slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    var day = clock.instant().toString().substring(0, 10);
    others.conversationsCreate(r -> r.name("incident-" + day + "-" + slug));

    var id = declare(title, "SEV2", Map.of("takeCommand", true));
    room(id).body("channel.state", equalTo("MAKING")).body("open", equalTo(true));
    worker.work();

    var name = name(id, slug) + "-2"; // the name itself was taken
    var channel = channel(name);
    String reference = detail(ANNA, id).getString("incident.reference");
    assertThat(channel.getTopic().getValue())
        .matches("SEV2: " + title + " \\| IC: Anna \\| Started: \\d\\d:\\d\\d UTC"); // WR-09
    assertThat(channel.getPurpose().getValue()).contains(reference, consoleUrl, id);
    assertThat(members(channel)).containsExactlyInAnyOrder("muster", "anna");
    var pins = slack.pinsList(r -> r.channel(channel.getId())).getItems();
    assertThat(pins).hasSize(1);
    var message = pins.get(0).getMessage();
    assertThat(message.getText()).isEqualTo("SEV2 " + reference + ": " + title);
    assertThat(message.getBlocks().toString()) // WR-13
        .contains("Anna", "Checkout", "Communications lead", "/incidents/" + id);
    assertThat(slack.bookmarksList(r -> r.channelId(channel.getId())).getBookmarks())
        .extracting(Bookmark::getLink)
        .containsExactly(consoleUrl + "/incidents/" + id);
    assertThat(timeline(ANNA, id)).contains("The channel #" + name + " was made in Slack");
    room(id)
        .body("channel.state", equalTo("OPEN"))
        .body("channel.name", equalTo(name))
        .body("channel.url", startsWith("http"))
        .body("channel.problems", empty());

    role(id, "technical-lead", MIA);
    role(id, "scribe", BORIS);
    assertThat(post(ANNA, "/" + id + "/hand-overs", Map.of("toPersonId", MIA.id()))).isEqualTo(200);
    as(ANNA)
        .body(Map.of("severity", "SEV1", "reason", "Worse"))
        .put(INCIDENTS + "/" + id + "/severity")
        .then()
        .statusCode(200);
    worker.work();

    assertThat(channel(name).getTopic().getValue()).startsWith("SEV1: " + title);
    assertThat(members(channel)).containsExactlyInAnyOrder("muster", "anna", "mia");
    room(id)
        .body("guests.find { it.person.name == 'Boris' }.state", equalTo("UNKNOWN"))
        .body("guests.find { it.person.name == 'Mia' }.state", equalTo("INVITED"));

    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "It works"))).isEqualTo(200);
    clock.advance(Duration.ofDays(7).minusMinutes(5));
    worker.work();
    assertThat(channel(name).isArchived()).isFalse();
    clock.advance(Duration.ofMinutes(5));
    worker.work();
    assertThat(channel(name).isArchived()).isTrue(); // WR-11
    room(id).body("channel.state", equalTo("ARCHIVED")).body("open", equalTo(false));
  }

  private static void role(String id, String role, Person person) {
    var body = Map.of("role", role, "personId", person.id());
    assertThat(post(ANNA, "/" + id + "/roles", body)).isBetween(200, 204);
  }

  @Test
  void anIncidentThatIsReopenedKeepsItsChannel() throws Exception {
    var id = declare(title(), "SEV2", Map.of("takeCommand", true));
    worker.work();
    var name = room(id).extract().<String>path("channel.name");
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "It works"))).isEqualTo(200);
    clock.advance(Duration.ofDays(6));
    assertThat(post(ANNA, "/" + id + "/state", Map.of("state", "INVESTIGATING", "reason", "Back")))
        .isEqualTo(200);

    clock.advance(Duration.ofDays(3));
    worker.work();

    assertThat(channel(name).isArchived()).isFalse();
    room(id).body("channel.archiveAt", nullValue());
  }

  /** The service died after Slack had made the channel, before it was written down. */
  @Test
  void aChannelWhoseMakingWasNotWrittenDownIsFoundAgain() throws Exception {
    var title = title();
    var id = declare(title, "SEV1", Map.of());
    var name = name(id, title.toLowerCase(Locale.ROOT).replace(' ', '-'));
    DATABASE.execute(
        "update war_room set name = ?, name_number = 1 where incident_id = ?",
        name,
        UUID.fromString(id));
    var made = slack.conversationsCreate(r -> r.name(name)).getChannel();

    worker.work();

    room(id).body("channel.state", equalTo("OPEN")).body("channel.name", equalTo(name));
    assertThat(channels(name)).extracting(Conversation::getId).containsExactly(made.getId());
  }

  /** The service died after the first message was posted, before it was written down. */
  @Test
  void theFirstMessageIsNotPostedTwice() throws Exception {
    var id = declare(title(), "SEV1", Map.of());
    worker.work();
    var channel = channel(room(id).extract().path("channel.name"));
    DATABASE.execute(
        "update war_room set message_ts = null, due_at = opened_at where incident_id = ?",
        UUID.fromString(id));

    worker.work();

    var history = slack.conversationsHistory(r -> r.channel(channel.getId())).getMessages();
    assertThat(history.stream().filter(message -> message.getSubtype() == null)).hasSize(1);
  }

  /** That the channel is closed, which the emulator does not learn, is seen in RoomTest. */
  @Test
  void theChannelOfAPrivateIncidentSaysNothingOfIt() throws Exception {
    var title = title();
    var id = declare(title, "SEV1", Map.of("restricted", true, "takeCommand", true));
    worker.work();

    var channel = channel(room(id).extract().path("channel.name"));
    assertThat(members(channel)).containsExactlyInAnyOrder("muster", "anna");
    var history = slack.conversationsHistory(r -> r.channel(channel.getId())).getMessages();
    assertThat(channel + history.toString()).doesNotContain(title, "Checkout");
    as(BORIS).get(INCIDENTS + "/" + id + "/room").then().statusCode(404);
  }

  @Test
  void teamsHearsOfWhatIsNotPrivate() {
    var title = title();
    var open = declare(title, "SEV2", Map.of("takeCommand", true));
    var secret = declare(title(), "SEV1", Map.of("restricted", true));
    for (var id : List.of(open, secret)) {
      assertThat(
              post(
                  ANNA,
                  "/" + id + "/timeline",
                  Map.of("kind", "OBSERVATION", "text", "Errors at *9 %*")))
          .isEqualTo(201);
    }
    assertThat(post(ANNA, "/" + open + "/resolve", Map.of("override", "Works"))).isEqualTo(200);

    var news = cards(open).stream().filter(card -> card.contains("FactSet")).toList();
    assertThat(news).hasSize(2);
    assertThat(news.get(0)).contains(title, "/incidents/" + open);
    assertThat(news.get(1)).contains("resolved", "\"value\": \"Anna\"");
    assertThat(cards(open).get(0)).isEqualTo(news.get(0));
    assertThat(cards(open)).filteredOn(card -> card.contains("Errors at \\\\*9 %\\\\*")).hasSize(1);
    assertThat(cards(secret)).isEmpty();
  }

  @Test
  void teamsHearsOfARoomThatIsOpenedByHand() {
    var id = declare(title(), "SEV3", Map.of("takeCommand", true));
    assertThat(cards(id)).isEmpty();

    as(ANNA).post(INCIDENTS + "/" + id + "/room").then().statusCode(200);

    assertThat(cards(id)).hasSize(1).first().asString().contains("/incidents/" + id, "Anna");
    room(id).body("teams", equalTo(true));
  }

  @Test
  void teamsHearsNothingOfWhatWasOverAndThatADrillIsOne() {
    var drill = declare(title(), "SEV2", Map.of("drill", true));
    var now = clock.instant();
    String past =
        as(ANNA)
            .body(
                Map.of(
                    "title",
                    title(),
                    "severity",
                    "SEV1",
                    "serviceIds",
                    List.of(service("Checkout", 1)),
                    "startedAt",
                    now.minusSeconds(3_000).toString(),
                    "resolvedAt",
                    now.minusSeconds(60).toString()))
            .post(INCIDENTS + "/retrospective")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(cards(drill)).first().asString().contains("Drill, SEV2");
    assertThat(cards(past)).isEmpty();
  }

  private static List<String> cards(String id) {
    return DATABASE
        .query(
            "select payload::text as card from delivery where owner_id = ? order by id",
            UUID.fromString(id))
        .stream()
        .map(row -> row.get("card").toString())
        .filter(card -> card.contains("AdaptiveCard"))
        .toList();
  }

  @Test
  void onRequestTheCommanderOpensAndCloses() throws Exception {
    var id = declare(title(), "SEV3", Map.of("takeCommand", true));
    worker.work();
    room(id).body("open", equalTo(false)).body("channel", nullValue());

    as(BORIS).post(INCIDENTS + "/" + id + "/room").then().statusCode(403);
    as(ANNA).post(INCIDENTS + "/" + id + "/room").then().statusCode(200);
    worker.work();
    var channel = channel(room(id).body("open", equalTo(true)).extract().path("channel.name"));
    as(BORIS).delete(INCIDENTS + "/" + id + "/room").then().statusCode(403);
    as(ANNA).delete(INCIDENTS + "/" + id + "/room").then().statusCode(200);
    worker.work();

    assertThat(channel(channel.getName()).isArchived()).isTrue();
    assertThat(timeline(ANNA, id)).contains("Anna opened a war room", "Anna closed the war room");
    var keeps = declare(title(), "SEV1", Map.of("takeCommand", true));
    as(ANNA)
        .delete(INCIDENTS + "/" + keeps + "/room")
        .then()
        .statusCode(409)
        .body("code", equalTo("war-room.required"));
    room(keeps).body("mode", equalTo("ALWAYS")).body("protocol[0]", startsWith("Join"));
    room(id).body("guests.person.name", contains("Anna"));
  }
}
