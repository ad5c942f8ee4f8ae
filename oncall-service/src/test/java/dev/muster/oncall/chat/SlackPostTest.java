package dev.muster.oncall.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.slack.FakeSlack;
import dev.muster.testkit.slack.TakenPost;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts in a Slack channel, and what people press there. */
@QuarkusTest
class SlackPostTest {
  @Inject MovableClock clock;
  private final String channel = FakeSlack.channel();

  @AfterEach
  void asItWas() {
    FakeSlack.accept(channel);
    clock.reset();
  }

  private UUID alert(Someone... second) {
    return Api.trigger(service(second), "a");
  }

  /** Its policy tells the channel at once, and pages these an hour later. */
  private Api.Wired service(Someone... second) {
    Map<String, Object> place = Api.target("DESTINATION", destination());
    var first = Api.levelOf(0, List.of(place));
    return Api.wired(
        "PAGERDUTY_V2",
        second.length == 0 ? Api.policy(0, first) : Api.policy(0, first, Api.level(3600, second)));
  }

  /** Changes a service, whose policy stays. */
  private static void change(Api.Wired service, String name, Object value) {
    Map<String, Object> known =
        Api.get("/services/" + service.serviceId()).statusCode(200).extract().path("$");
    var body = new HashMap<String, Object>();
    List.of("name", "tier", "policyId").forEach(each -> body.put(each, known.get(each)));
    body.put(name, value);
    Api.put("/services/" + service.serviceId(), body).statusCode(200);
  }

  private UUID destination() {
    return UUID.fromString(
        Api.post(
                "/destinations",
                Map.of("name", Api.unique("slack"), "kind", "SLACK", "address", channel))
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private TakenPost posted() {
    return FakeSlack.await(channel, post -> !post.isUpdate());
  }

  private TakenPost changed(String words) {
    return FakeSlack.await(channel, post -> post.isUpdate() && post.text().contains(words));
  }

  private static List<String> buttons(TakenPost post) {
    return StreamSupport.stream(post.content().spliterator(), false)
        .filter(block -> block.path("type").asText().equals("actions"))
        .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
        .map(element -> element.path("action_id").asText())
        .toList();
  }

  @Test
  void anAlertIsShownWithWhatCanBeDoneAboutIt() {
    var alert = alert();

    var post = posted();

    assertThat(post.text()).contains("it is down").contains("CRITICAL");
    assertThat(buttons(post))
        .containsExactly("muster.acknowledge", "muster.escalate", "muster.resolve", "muster.open");
    assertThat(post.content().toString()).contains("/alerts/" + alert).contains("<!date^");
  }

  @Test
  void theMessageFollowsItsAlert() {
    var anna = Api.person("anna");
    var alert = alert();
    var post = posted();
    await().until(() -> status(alert).equals("SENT"));

    Api.post("/alerts/" + alert + "/acknowledge", "", anna.token("responder")).statusCode(200);
    var taken = changed("Taken by " + anna.name());
    Api.post("/alerts/" + alert + "/resolve", Map.of(), anna.token("responder")).statusCode(200);
    var over = changed("ended by " + anna.name());

    assertThat(taken.ts()).isEqualTo(post.ts());
    assertThat(buttons(taken)).containsExactly("muster.escalate", "muster.resolve", "muster.open");
    assertThat(over.ts()).isEqualTo(post.ts());
    assertThat(buttons(over)).containsExactly("muster.open");
  }

  private static String status(UUID alert) {
    return Api.posts(alert).get(0).get("status").toString();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    var alert = alert();
    var post = posted();
    await().until(() -> status(alert).equals("SENT"));
    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);
    changed("Taken by");

    Api.post("/alerts/" + alert + "/unacknowledge", "").statusCode(200);

    FakeSlack.await(
        channel,
        each ->
            each.isUpdate()
                && each.ts().equals(post.ts())
                && buttons(each).contains("muster.acknowledge"));
  }

  @Test
  void whatHasNotGoneOutWhenSomebodyTakesTheAlertNeverDoes() {
    FakeSlack.refuseTooMany(channel, Duration.ofSeconds(30));
    var anna = Api.person("anna");
    var alert = alert(anna);
    await().until(() -> Api.posts(alert).get(0).toString().contains("FAILURE"));

    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);

    assertThat(status(alert)).isEqualTo("CANCELLED");
    FakeSlack.accept(channel);
    clock.advance(Duration.ofMinutes(1));
    assertThat(FakeSlack.takenFor(channel)).isEmpty();
  }

  @Test
  void theButtonTakesTheAlertInTheNameOfWhoeverPressedIt() {
    var anna = Api.person("anna");
    var member = FakeSlack.member(anna.email());
    var alert = alert();

    SlackPress.of(member, "acknowledge", alert).told(clock.instant()).statusCode(204);

    Api.get("/alerts/" + alert)
        .body("status", equalTo("ACKNOWLEDGED"))
        .body("acknowledgedById", equalTo(anna.id().toString()));
    Api.get("/alerts/" + alert + "/log")
        .body("items.find { it.kind == 'ACKNOWLEDGED' }.by.name", equalTo(anna.name()));
    changed("Taken by " + anna.name());
    SlackPress.of(member, "resolve", alert).told(clock.instant()).statusCode(204);
    Api.get("/alerts/" + alert).body("status", equalTo("RESOLVED"));
  }

  @Test
  void aPressIsAudited() {
    var anna = Api.person("anna");
    var alert = alert();

    SlackPress.of(FakeSlack.member(anna.email()), "acknowledge", alert).told(clock.instant());

    Api.get("/audit?limit=200")
        .statusCode(200)
        .rootPath("items.find { it.targetId == '%s' }".formatted(alert))
        .body("action", equalTo("alert.acknowledge"))
        .body("actorKind", equalTo("PERSON"))
        .body("actorId", equalTo(anna.id().toString()))
        .body("actorName", equalTo(anna.name()))
        .body("details.via", equalTo("slack"))
        .body("path", equalTo("/slack/interactions"));
  }

  @Test
  void theTeamOfTheServiceAndWhoeverWasPagedMayPressAndNobodyElse() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var chen = Api.person("chen");
    var service = service(chen);
    change(service, "teamId", Api.team(anna));
    var alert = Api.trigger(service, "a");
    var foreign = SlackPress.of(FakeSlack.member(boris.email()), "resolve", alert);
    var early = SlackPress.of(FakeSlack.member(chen.email()), "acknowledge", alert);

    foreign.told(clock.instant()).statusCode(204);
    early.told(clock.instant()).statusCode(204);

    assertThat(response(foreign).path("text").asText()).contains("belongs to another team");
    assertThat(response(early).path("text").asText()).contains("belongs to another team");
    Api.get("/alerts/" + alert).body("status", equalTo("TRIGGERED"));
    SlackPress.of(FakeSlack.member(anna.email()), "escalate", alert).told(clock.instant());
    FakeSmtp.awaitMailTo(chen.email());
    SlackPress.of(early.member(), "acknowledge", alert).told(clock.instant());
    Api.get("/alerts/" + alert).body("acknowledgedBy", equalTo(chen.name()));
  }

  @Test
  void aMessageSaysHowOftenItCameBeforeAndLeadsToTheDashboardAlsoOnceItChanged() {
    var service = service();
    change(
        service,
        "links",
        List.of(Map.of("href", "https://graphs.example.org/p99", "text", "Dashboard")));
    Api.post("/alerts/" + Api.trigger(service, "a") + "/resolve", Map.of()).statusCode(200);
    var again = Api.trigger(service, "a");

    var post =
        FakeSlack.await(
            channel,
            each -> !each.isUpdate() && each.content().toString().contains(again.toString()));
    await().until(() -> status(again).equals("SENT"));
    Api.post("/alerts/" + again + "/acknowledge", "").statusCode(200);
    var change = FakeSlack.await(channel, each -> each.isUpdate() && each.ts().equals(post.ts()));

    for (var shown : List.of(post, change)) {
      assertThat(shown.content().toString())
          .contains("Came before", "once in 30 days, last <!date^")
          .contains("<https://graphs.example.org/p99|Dashboard>");
    }
  }

  @Test
  void onePressCountsOnceHoweverOftenItIsTold() {
    var anna = Api.person("anna");
    var second = Api.person("second");
    var alert = alert(second);
    var press = SlackPress.of(FakeSlack.member(anna.email()), "escalate", alert);

    press.told(clock.instant()).statusCode(204);
    press.told(clock.instant()).statusCode(204);

    FakeSmtp.awaitMailTo(second.email());
    assertThat(Api.log(alert)).containsExactly("TRIGGERED", "ESCALATED", "HASTENED", "ESCALATED");
    var again = SlackPress.of(press.member(), "escalate", alert);
    again.told(clock.instant()).statusCode(204);
    assertThat(response(again).path("text").asText()).contains("no next level");
  }

  private static JsonNode response(SlackPress press) {
    return FakeSlack.await(press.responseUrl(), each -> true).content();
  }

  @Test
  void aStrangerIsToldWhyNothingHappened() {
    var alert = alert();
    var known = SlackPress.of(FakeSlack.member("stranger@example.com"), "acknowledge", alert);
    var unknown = SlackPress.of("U000", "acknowledge", alert);

    known.told(clock.instant()).statusCode(204);
    unknown.told(clock.instant()).statusCode(204);

    assertThat(response(known).path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(response(known).path("text").asText()).contains("does not know you");
    assertThat(response(unknown).path("text").asText()).contains("does not know you");
    Api.get("/alerts/" + alert).body("status", equalTo("TRIGGERED"));
  }

  @Test
  void whoComesTooLateHearsWhoHasIt() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var alert = alert();
    Api.post("/alerts/" + alert + "/acknowledge", "", anna.token("responder")).statusCode(200);
    var press = SlackPress.of(FakeSlack.member(boris.email()), "acknowledge", alert);

    press.told(clock.instant()).statusCode(204);

    assertThat(response(press).path("text").asText()).contains(anna.name());
    Api.get("/alerts/" + alert).body("acknowledgedBy", equalTo(anna.name()));
  }

  @Test
  void nothingIsReadThatSlackDidNotSignJustNow() {
    var anna = Api.person("anna");
    var alert = alert();
    var press = SlackPress.of(FakeSlack.member(anna.email()), "acknowledge", alert);
    var now = String.valueOf(clock.instant().getEpochSecond());
    var other = FakeSlack.sign(now, press.body() + "&more=1");

    press.told(now, other).statusCode(403).body("code", equalTo("slack.bad-signature"));
    press.told(now, FakeSlack.sign(now, press.body()).replace("v0=", "v1=")).statusCode(403);
    press.told("now", FakeSlack.sign("now", press.body())).statusCode(403);
    press.told(clock.instant().minus(Duration.ofMinutes(6))).statusCode(403);
    press.told(clock.instant().plus(Duration.ofMinutes(6))).statusCode(403);

    Api.get("/alerts/" + alert).body("status", equalTo("TRIGGERED"));
    press.told(clock.instant().minus(Duration.ofMinutes(4))).statusCode(204);
    Api.get("/alerts/" + alert).body("status", equalTo("ACKNOWLEDGED"));
  }

  @Test
  void aPersonIsPagedInSlackOnceTheyProvedThatItIsTheirs() {
    var anna = Api.person("anna");
    var member = FakeSlack.member(anna.email());
    var methods = "/people/" + anna.id() + "/contact-methods";
    String method =
        Api.post(methods, Map.of("kind", "SLACK", "address", anna.email()))
            .statusCode(201)
            .extract()
            .path("id");
    Api.post(methods + "/" + method + "/verification", Map.of()).statusCode(202);
    var code =
        FakeSlack.await(member, post -> post.text().contains("code is"))
            .text()
            .replaceAll("\\D*(\\d{6}).*", "$1");
    Api.post(methods + "/" + method + "/verification/confirm", Map.of("code", code))
        .statusCode(200);
    var rule = Map.of("urgency", "HIGH", "contactMethodId", method, "delaySeconds", 0);
    Api.put("/people/" + anna.id() + "/notification-rules", Map.of("rules", List.of(rule)))
        .statusCode(200);

    var alert = Api.trigger(Api.paging(anna), "a");

    var page = FakeSlack.await(member, post -> buttons(post).contains("muster.acknowledge"));
    SlackPress.of(member, "acknowledge", alert).told(clock.instant()).statusCode(204);
    Api.get("/alerts/" + alert).body("acknowledgedBy", equalTo(anna.name()));
    assertThat(Api.pages(alert).get(0)).containsEntry("answeredVia", "slack");
    FakeSlack.await(member, post -> post.isUpdate() && post.ts().equals(page.ts()));
  }
}
