package dev.muster.comms.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers see of an update on its way, and may do about it. */
@QuarkusTest
class FanOutMonitorTest {
  @Inject FanOutRunner runner;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private Site site;
  private List<UUID> readers;

  @BeforeEach
  void threeReadersOfWhomOneDoesNotExist() {
    site = Api.site("en", "ru");
    sql.update("update fan_out set finished_at = now() where finished_at is null");
    readers = Crowd.of(sql, site, 3, clock.instant());
    FakeSmtp.reject(Crowd.address(readers.get(0)));
  }

  @AfterEach
  void acceptEverybody() {
    FakeSmtp.reset();
  }

  @Test
  void showsHowManyWereToldAndWhyTheOthersWereNot() {
    JsonNode fanOut = told();

    assertThat(fanOut.at("/title/en").asText()).isEqualTo("Problems");
    assertThat(fanOut.path("status").asText()).isEqualTo("investigating");
    assertThat(fanOut.path("number").asInt()).isEqualTo(1);
    assertThat(fanOut.path("concerned").asInt()).isEqualTo(3);
    assertThat(fanOut.path("written").asInt()).isEqualTo(3);
    assertThat(fanOut.path("finishedAt").asText()).isNotBlank();
    assertThat(fanOut.at("/channels/0/channel").asText()).isEqualTo("EMAIL");
    JsonNode details =
        Api.json(Api.get(TestTokens.responder(), "/fan-outs/" + fanOut.path("id").asText()));
    assertThat(details.at("/reasons/0/error").asText()).contains("no such mailbox");
    assertThat(details.at("/reasons/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void findsTheMessageOfOneSubscriber() {
    String path = "/fan-outs/" + told().path("id").asText() + "/messages";

    JsonNode found =
        Api.json(
            Api.get(
                TestTokens.manager(),
                path + "?address=" + Crowd.address(readers.get(1)).toUpperCase(Locale.ROOT)));
    JsonNode failed = Api.json(Api.get(TestTokens.manager(), path + "?state=FAILED&channel=EMAIL"));

    assertThat(found.path("items")).hasSize(1);
    assertThat(found.at("/items/0/subscriberId").asText()).isEqualTo(readers.get(1).toString());
    assertThat(found.toString()).doesNotContain(Crowd.address(readers.get(1)));
    assertThat(failed.path("items")).hasSize(1);
    assertThat(failed.at("/items/0/subscriberId").asText()).isEqualTo(readers.get(0).toString());
    assertThat(Api.json(Api.get(TestTokens.manager(), path + "?channel=SMS")).path("items"))
        .isEmpty();
    assertThat(Api.get(TestTokens.responder(), path).statusCode()).isEqualTo(403);
  }

  @Test
  void aManagerSendsFailedMessagesAgain() {
    String path = "/fan-outs/" + told().path("id").asText();
    FakeSmtp.reset();
    sql.update("update subscriber set state = 'ACTIVE' where id = ?", readers.get(0));

    assertThat(Api.post(TestTokens.responder(), path + "/release", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(
            Api.json(Api.post(TestTokens.manager(), path + "/release", Map.of()))
                .path("released")
                .asInt())
        .isEqualTo(1);

    FakeSmtp.awaitMailTo(Crowd.address(readers.get(0)));
    assertThat(
            Api.json(Api.post(TestTokens.manager(), path + "/release", Map.of()))
                .path("released")
                .asInt())
        .isZero();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String path = "/fan-outs/" + UUID.randomUUID();

    assertThat(Api.get(TestTokens.manager(), path).statusCode()).isEqualTo(404);
    assertThat(Api.get(TestTokens.manager(), path + "/messages").statusCode()).isEqualTo(404);
    assertThat(Api.post(TestTokens.manager(), path + "/release", Map.of()).statusCode())
        .isEqualTo(404);
  }

  /** The one fan-out of the page, once all its messages are settled. */
  private JsonNode told() {
    Crowd.publish(site, "Payments fail.");
    runner.run();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Api.json(Api.get(TestTokens.responder(), "/fan-outs?pageId=" + site.pageId()))
                    .at("/items/0"),
            fanOut ->
                fanOut.at("/channels/0/sent").asInt() == 2
                    && fanOut.at("/channels/0/failed").asInt() == 1);
  }
}
