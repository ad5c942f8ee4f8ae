package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers do with subscribers. */
@QuarkusTest
class SubscriberAdminTest {
  @Inject MovableClock clock;
  @Inject Subscriptions subscriptions;
  @Inject Forgetting forgetting;

  private final String address = "reader-" + UUID.randomUUID() + "@example.org";
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void subscribersAreFoundByStateChannelAndPartOfTheirAddress() {
    SignUps.subscribed(site, address);
    SignUps.byMail(site, "100%_sure@example.org");
    SignUps.send(site, Map.of("channel", "sms", "phone", "+12025550199"));

    assertThat(SignUps.list(site, "&state=ACTIVE")).hasSize(1);
    assertThat(SignUps.list(site, "&channel=SMS&state=PENDING")).hasSize(1);
    assertThat(SignUps.list(site, "&text=5550199")).hasSize(1);
    assertThat(SignUps.list(site, "&text=" + address.substring(3, 20).toUpperCase())).hasSize(1);
    assertThat(found("%_s")).isEqualTo(1);
    assertThat(found("%")).isEqualTo(1);
    assertThat(found("_")).isEqualTo(1);
  }

  @Test
  void theFiguresCountEachChannelAndState() {
    SignUps.subscribed(site, address);
    SignUps.byMail(site, "waiting-" + address);

    JsonNode figures =
        Api.json(Api.get(TestTokens.manager(), "/subscribers/figures?pageId=" + site.pageId()));

    assertThat(figures.path("items"))
        .hasSize(2)
        .allMatch(
            figure ->
                figure.path("channel").asText().equals("EMAIL")
                    && figure.path("count").asInt() == 1);
  }

  @Test
  void whoIsInQuarantineIsLetOutButNotWhoLeft() {
    String id = SignUps.subscribed(site, address).path("id").asText();
    QuarkusTransaction.requiringNew()
        .run(() -> subscriptions.quarantine(UUID.fromString(id), "550 no such user"));
    assertThat(SignUps.only(site).path("purgeAt").isTextual()).isTrue();

    assertThat(changed("reactivate", id)).isEqualTo(1);
    JsonNode back = SignUps.only(site);
    assertThat(back.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(back.path("purgeAt").isTextual()).isFalse();

    assertThat(changed("unsubscribe", id)).isEqualTo(1);
    assertThat(changed("unsubscribe", id)).isZero();
    assertThat(changed("reactivate", id)).isZero();
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void whoHasNotConfirmedIsAskedOnceMore() {
    SignUps.byMail(site, address);
    FakeSmtp.awaitMailTo(address);

    assertThat(changed("resend-confirmation", SignUps.only(site).path("id").asText())).isEqualTo(1);

    Awaitility.await().until(() -> FakeSmtp.receivedBy(address).size() == 2);
  }

  @Test
  void subscribersOfAnotherPageAreLeftAlone() {
    Site other = Api.site("en");
    String id = SignUps.subscribed(other, address).path("id").asText();

    assertThat(changed("unsubscribe", id)).isZero();

    assertThat(SignUps.only(other).path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void whoIsInQuarantineIsForgottenAfterAMonth() {
    String id = SignUps.subscribed(site, address).path("id").asText();
    QuarkusTransaction.requiringNew()
        .run(() -> subscriptions.quarantine(UUID.fromString(id), "550 no such user"));

    clock.advance(Duration.ofDays(29));
    forgetting.deleteOld(clock.instant());
    assertThat(SignUps.list(site, "")).hasSize(1);
    clock.advance(Duration.ofDays(2));
    forgetting.deleteOld(clock.instant());

    assertThat(SignUps.list(site, "")).isEmpty();
  }

  @Test
  void respondersSeeAndChangeNobody() {
    String query = "?pageId=" + site.pageId();
    for (String path : List.of("", "/figures", "/export")) {
      assertThat(Api.get(TestTokens.responder(), "/subscribers" + path + query).statusCode())
          .isEqualTo(403);
    }
    for (String action : List.of("unsubscribe", "reactivate", "resend-confirmation")) {
      assertThat(act(TestTokens.responder(), action, UUID.randomUUID().toString()).statusCode())
          .isEqualTo(403);
    }
  }

  private int found(String text) {
    return Api.json(
            given()
                .auth()
                .oauth2(TestTokens.manager())
                .queryParam("pageId", site.pageId())
                .queryParam("text", text)
                .get("/api/comms/v1/subscribers"))
        .path("items")
        .size();
  }

  private int changed(String action, String id) {
    return Api.json(act(TestTokens.manager(), action, id)).path("changed").asInt();
  }

  private Response act(String token, String action, String id) {
    return Api.post(
        token, "/subscribers/" + action, Map.of("pageId", site.pageId(), "ids", List.of(id)));
  }
}
