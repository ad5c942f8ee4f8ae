package dev.muster.comms.fanout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.text.SmsText;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.phone.TakenMessage;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import dev.muster.testkit.webhook.ReceivedWebhook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An update in the form of each channel (contracts/channels.md, 1 to 4). */
@QuarkusTest
class ChannelsTest {
  @Inject FanOutRunner runner;
  @Inject SecretBox box;
  @Inject MovableClock clock;
  @Inject Sql sql;

  @ConfigProperty(name = "muster.twilio.callback-url")
  String base;

  private final FakeWebhookReceiver receiver = new FakeWebhookReceiver();
  private final String secret = SecretKeys.webhookSecret();
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
    sql.update("update fan_out set finished_at = now() where finished_at is null");
  }

  @AfterEach
  void stop() {
    receiver.close();
    clock.reset();
  }

  @Test
  void aTextMessageTellsOfTheFirstAndTheLastWordOnly() {
    String number = FakeTwilio.number();
    Crowd.on(sql, site, Channel.SMS, number, null, null);
    UUID post = Crowd.publish(site, "Payments fail.");
    Crowd.say(post, "IDENTIFIED", "We know why.");
    Crowd.say(post, "RESOLVED", "It works again.");

    runner.run();

    FakeTwilio.await(number, message -> message.words().contains("Resolved"));
    assertThat(FakeTwilio.takenFor(number)).hasSize(2);
    TakenMessage first =
        FakeTwilio.await(number, message -> message.words().contains("Investigating"));
    assertThat(first.words()).startsWith(site.name() + ": ").contains("/incidents/");
    assertThat(SmsText.of(first.words()).segments()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aLongTitleGivesWayToTheLink() {
    String number = FakeTwilio.number();
    Crowd.on(sql, site, Channel.SMS, number, null, null);
    String code =
        Api.json(
                Api.post(
                    TestTokens.manager(),
                    "/posts",
                    Map.of(
                        "pageId", site.pageId(),
                        "title", Map.of("en", "Оплата не проходит ".repeat(12), "ru", "Сбой"),
                        "body", Map.of("en", "Words.", "ru", "Слова."))))
            .path("code")
            .asText();

    runner.run();

    String words = FakeTwilio.awaitMessage(number).words();
    assertThat(words).endsWith("/incidents/" + code);
    assertThat(SmsText.of(words).segments()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void whoWroteStopGetsNoMore() {
    String number = FakeTwilio.number();
    UUID reader = Crowd.on(sql, site, Channel.SMS, number, null, null);
    FakeTwilio.refuse(number, 400, 21610);
    Crowd.publish(site, "Payments fail.");

    runner.run();

    awaitState(reader, "UNSUBSCRIBED");
    FakeTwilio.accept(number);
  }

  @Test
  void aProviderSaysLaterWhatBecameOfATextMessage() {
    String number = FakeTwilio.number();
    UUID reader = Crowd.on(sql, site, Channel.SMS, number, null, null);
    Crowd.publish(site, "Payments fail.");
    runner.run();
    FakeTwilio.awaitMessage(number);
    Awaitility.await().until(() -> messages("SENT") == 1);
    String delivery =
        sql.query(
                """
                select d.id || ' ' || (d.receipt ->> 'reference') from delivery d
                join message m on m.id = d.owner_id where m.subscriber_id = ?
                """,
                row -> row.getString(1),
                reader)
            .get(0);
    Map<String, String> form =
        Map.of(
            "AccountSid",
            FakeTwilio.PRIMARY,
            "MessageSid",
            delivery.split(" ")[1],
            "MessageStatus",
            "undelivered",
            "ErrorCode",
            "30006");
    String path = "/twilio/status?delivery=" + delivery.split(" ")[0];

    assertThat(callback(path, form, "forged")).isEqualTo(403);
    assertThat(messages("SENT")).isEqualTo(1);
    assertThat(callback(path, form, FakeTwilio.sign(FakeTwilio.PRIMARY, base + path, form)))
        .isEqualTo(204);

    assertThat(messages("FAILED")).isEqualTo(1);
    awaitState(reader, "QUARANTINED");
  }

  @Test
  void aWebhookIsCalledWithASignedBodyAndItsWayOut() {
    clock.real();
    webhook("/hook");
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());

    runner.run();

    ReceivedWebhook call = receiver.awaitRequests(1).get(0);
    call.assertSigned(secret);
    JsonNode body = call.json();
    assertThat(body.at("/incident/name").asText()).isEqualTo("Problems");
    assertThat(body.at("/incident/incident_updates/0/body").asText()).isEqualTo("Payments fail.");
    assertThat(body.at("/meta/unsubscribe").asText()).contains("/subscriptions/unsubscribe/");
    String destination =
        sql.query(
                "select destination from delivery where channel = 'webhook' order by id desc limit"
                    + " 1",
                row -> row.getString(1))
            .get(0);
    assertThat(destination).doesNotContain("hook");
  }

  @Test
  void aWebhookHearsOfComponentsThatAPostOrAPersonChanged() {
    webhook("/components");
    Crowd.publish(site, "Payments fail.");
    runner.run();
    assertThat(receiver.awaitRequests(2))
        .anySatisfy(
            call ->
                assertThat(call.json().at("/component_update/new_status").asText())
                    .isEqualTo("partial_outage"));

    UUID other =
        UUID.fromString(
            Api.component(site.pageId(), "Search", UUID.randomUUID()).path("id").asText());
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + other + "/status",
            Map.of("status", "DEGRADED_PERFORMANCE")));
    runner.run();

    assertThat(receiver.awaitRequests(3))
        .anySatisfy(
            call -> assertThat(call.json().at("/component/name").asText()).isEqualTo("Search"));
  }

  @Test
  void anEndpointThatIsGoneIsNotCalledAgain() {
    UUID reader = webhook("/gone");
    receiver.answer(410);
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());

    runner.run();

    awaitState(reader, "UNSUBSCRIBED");
    Crowd.publish(site, "More.", "INVESTIGATING", Map.of());
    runner.run();
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    webhook("/from");
    receiver.answerWith(302, Map.of("Location", receiver.url("/to").toString()), "");
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());

    runner.run();

    Awaitility.await().until(() -> messages("FAILED") == 1);
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void slackAndTeamsGetTheirOwnForms() {
    on(Channel.SLACK, "/slack");
    on(Channel.TEAMS, "/teams");
    Crowd.publish(site, "Payments <b>fail</b>.", "INVESTIGATING", Map.of());

    runner.run();

    receiver.awaitRequests(2);
    assertThat(receiver.received())
        .anySatisfy(
            call ->
                assertThat(call.json().path("text").asText())
                    .contains("Payments &lt;b&gt;fail&lt;/b&gt;.")
                    .contains("/subscriptions/manage/"))
        .anySatisfy(
            call ->
                assertThat(call.json().at("/attachments/0/contentType").asText())
                    .isEqualTo("application/vnd.microsoft.card.adaptive"));
  }

  @Test
  void anAddressThatCannotBeOpenedHoldsItsMessageAndNobodyElses() {
    Crowd.on(sql, site, Channel.SLACK, "hooks.example.org/...", "v1.nonsense", null);
    on(Channel.SLACK, "/slack");
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());

    runner.run();

    receiver.awaitRequests(1);
    assertThat(messages("HELD")).isEqualTo(1);
  }

  @Test
  void whatWasHeldIsWrittenAnewOrGivenUp() {
    UUID mended = Crowd.on(sql, site, Channel.SLACK, "hooks.example.org/...", "v1.nonsense", null);
    Crowd.on(sql, site, Channel.SLACK, "hooks.example.org/...", "v1.nonsense", null);
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());
    runner.run();
    assertThat(messages("HELD")).isEqualTo(2);
    String path =
        "/fan-outs/"
            + Api.json(Api.get(TestTokens.manager(), "/fan-outs?pageId=" + site.pageId()))
                .at("/items/0/id")
                .asText();

    assertThat(act(path + "/release").path("released").asInt()).isZero();
    assertThat(messages("HELD")).isEqualTo(2);
    sql.update(
        "update subscriber set sealed_url = ? where id = ?",
        box.seal("subscriber/" + mended + "/url", receiver.url("/slack").toString()),
        mended);
    assertThat(act(path + "/release").path("released").asInt()).isEqualTo(1);
    receiver.awaitRequests(1);

    assertThat(Api.post(TestTokens.responder(), path + "/discard", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(act(path + "/discard").path("discarded").asInt()).isEqualTo(1);
    assertThat(act(path + "/discard").path("discarded").asInt()).isZero();
    assertThat(messages("HELD")).isZero();
    assertThat(messages("CANCELLED")).isEqualTo(1);
    assertThat(Api.json(Api.get(TestTokens.admin(), "/audit?limit=20")).toString())
        .contains("fan-out.discard");
  }

  @Test
  void whoeverLeftMeanwhileIsNotWrittenTo() {
    UUID gone = Crowd.on(sql, site, Channel.SLACK, "hooks.example.org/...", "v1.nonsense", null);
    Crowd.publish(site, "Payments fail.", "INVESTIGATING", Map.of());
    runner.run();
    sql.update("update subscriber set state = 'UNSUBSCRIBED' where id = ?", gone);

    JsonNode told = Api.json(Api.get(TestTokens.manager(), "/fan-outs?pageId=" + site.pageId()));
    assertThat(told.at("/items/0/channels/0/held").asInt()).isEqualTo(1);
    String path = "/fan-outs/" + told.at("/items/0/id").asText();
    assertThat(act(path + "/release").path("released").asInt()).isZero();
    assertThat(messages("CANCELLED")).isEqualTo(1);
  }

  private static JsonNode act(String path) {
    return Api.json(Api.post(TestTokens.manager(), path, Map.of()));
  }

  private static int callback(String path, Map<String, String> form, String signature) {
    return given()
        .urlEncodingEnabled(false)
        .header("X-Twilio-Signature", signature)
        .contentType("application/x-www-form-urlencoded")
        .formParams(form)
        .post(path)
        .statusCode();
  }

  private UUID webhook(String path) {
    return on(Channel.WEBHOOK, path);
  }

  private UUID on(Channel channel, String path) {
    UUID id = Crowd.on(sql, site, channel, "127.0.0.1/..." + path, null, null);
    sql.update(
        "update subscriber set sealed_url = ?, sealed_secret = ? where id = ?",
        box.seal("subscriber/" + id + "/url", receiver.url(path).toString()),
        box.seal("subscriber/" + id + "/signing", secret),
        id);
    return id;
  }

  private int messages(String state) {
    return sql.query(
            "select count(*)::int from message where page_id = ? and state = ?",
            row -> row.getInt(1),
            site.pageId(),
            state)
        .get(0);
  }

  private void awaitState(UUID reader, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.query(
                        "select state from subscriber where id = ?",
                        row -> row.getString(1),
                        reader)
                    .contains(state));
  }
}
