package dev.muster.comms.subscriber;

import static dev.muster.comms.IncidentStory.publicly;
import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.comms.fanout.Told;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/channels.md, section 5: double opt-in, RFC 8058, threads. */
@QuarkusTest
class SubscriptionTest {
  @Inject MovableClock clock;
  @Inject Forgetting forgetting;
  @Inject FanOutRunner fanOuts;
  @Inject RateLimiter limiter;

  private final String address = "reader-" + UUID.randomUUID() + "@example.org";
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoAsksTooOftenIsToldSoOnAPageInTheirLanguage() throws IOException {
    String client = "127.0.0.2";
    while (limiter.tryTake("subscribe", client)) {
      assertThat(client).isNotBlank();
    }

    Response answer =
        Api.from(client)
            .header("Accept-Language", "ru")
            .formParam("page", site.slug())
            .formParam("email", address)
            .post("/subscriptions");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.asString()).contains("Слишком много запросов");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void aSubscriberIsToldOfEachUpdateInOneThreadAndCanLeaveWithOneClick() {
    subscribe(address, "en", null);
    confirm(FakeSmtp.awaitMailTo(address));

    var incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    tell(incident.declared(publicly("Payments fail.", "Платежи не проходят.")));
    ReceivedMail first = awaitUpdate("Payments fail.");
    tell(incident.moves(IncidentState.RESOLVED));
    ReceivedMail second = awaitUpdate("The problem with Checkout is resolved.");

    assertThat(first.subject())
        .isEqualTo("[" + site.name() + "] Investigating: Problems with Checkout");
    assertThat(first.html()).contains("Payments fail.").contains("<html lang=\"en\">");
    assertThat(first.text()).contains("Next update by").contains("UTC");
    assertThat(first.header("References")).isNotBlank().isEqualTo(second.header("References"));
    assertThat(first.header("In-Reply-To")).isEqualTo(first.header("References"));
    assertThat(first.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(first.header("X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(first.header("Content-Language")).isEqualTo("en");
    assertThat(first.header("List-Id")).contains("status");
    assertThat(first.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(second.text()).contains("help@example.org");

    String link = first.header("List-Unsubscribe").replaceAll("[<>]", "");
    Response left =
        given()
            .redirects()
            .follow(false)
            .contentType("application/x-www-form-urlencoded")
            .body("List-Unsubscribe=One-Click")
            .post(URI.create(link).getPath());
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(left.cookies()).isEmpty();
    assertThat(subscriber(address).path("state").asText()).isEqualTo("UNSUBSCRIBED");

    var later = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    tell(later.declared(publicly("Not for you.", "Не для вас.")));
    Api.awaitPost(site.pageId(), later.id(), post -> post.path("updateCount").asInt() == 1);
    assertThat(FakeSmtp.receivedBy(address)).noneMatch(mail -> mail.text().contains("Not for you"));
  }

  @Test
  void aReaderOfRussianGetsRussianWords() {
    subscribe(address, "ru", null);
    ReceivedMail asked = FakeSmtp.awaitMailTo(address);
    assertThat(asked.subject()).startsWith("Подтвердите подписку");
    confirm(asked);

    tell(
        new IncidentStory(clock, Severity.SEV1, site.serviceId())
            .declared(publicly("Payments fail.", "Платежи не проходят.")));

    ReceivedMail mail = awaitUpdate("Платежи не проходят.");
    assertThat(mail.subject()).contains("Выясняем причину: Проблемы: Checkout");
    assertThat(mail.header("Content-Language")).isEqualTo("ru");
  }

  @Test
  void followingTheLinkChangesNothingUntilTheButtonIsPressed() {
    subscribe(address, "en", null);
    String link = FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/");
    Response shown = given().get(URI.create(link).getPath());

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.asString()).contains("<button").contains("method=\"post\"");
    assertThat(subscriber(address).path("state").asText()).isEqualTo("PENDING");
    assertThat(given().post(URI.create(link).getPath()).statusCode()).isEqualTo(200);
    assertThat(subscriber(address).path("state").asText()).isEqualTo("ACTIVE");
    assertThat(given().post(URI.create(link).getPath()).statusCode()).isEqualTo(410);
  }

  @Test
  void theLinkWorksFor48Hours() {
    subscribe(address, "en", null);
    String link = FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/");

    clock.advance(Duration.ofHours(48).plusSeconds(1));

    assertThat(given().get(URI.create(link).getPath()).statusCode()).isEqualTo(410);
    assertThat(given().post(URI.create(link).getPath()).statusCode()).isEqualTo(410);
    assertThat(subscriber(address).path("state").asText()).isEqualTo("PENDING");
  }

  @Test
  void anAddressThatNobodyConfirmsIsForgottenAfterAWeek() {
    subscribe(address, "en", null);
    FakeSmtp.awaitMailTo(address);
    clock.advance(Duration.ofDays(6));
    forgetting.deleteOld(clock.instant());
    assertThat(find(address)).isNotNull();

    clock.advance(Duration.ofDays(2));
    forgetting.deleteOld(clock.instant());

    assertThat(find(address)).isNull();
  }

  @Test
  void knownAndUnknownAddressesGetTheSameAnswer() {
    Response unknown = subscribe(address, "en", null);
    confirm(FakeSmtp.awaitMailTo(address));

    Response known = subscribe(address, "en", null);

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
    assertThat(known.asString()).isEqualTo(unknown.asString());
    FakeSmtp.awaitMail(mail -> mail.isTo(address) && mail.subject().startsWith("You already"));
  }

  @Test
  void oneAddressIsNotFloodedByOthers() {
    for (int i = 0; i < 6; i++) {
      assertThat(subscribe(address, "en", null).statusCode()).isEqualTo(202);
    }
    String marker = "marker-" + address;
    subscribe(marker, "en", null);
    FakeSmtp.awaitMailTo(marker);

    Awaitility.await().until(() -> FakeSmtp.receivedBy(address).size() == 3);
    assertThat(messagesTo(address)).isLessThanOrEqualTo(3);
  }

  @Test
  void aFilterKeepsOtherComponentsAway() {
    UUID other = UUID.randomUUID();
    Api.component(site.pageId(), "Search", other);
    subscribe(address, "en", site.code());
    confirm(FakeSmtp.awaitMailTo(address));

    tell(
        new IncidentStory(clock, Severity.SEV1, other)
            .declared(publicly("Search is slow.", "Поиск.")));
    tell(
        new IncidentStory(clock, Severity.SEV1, site.serviceId())
            .declared(publicly("Checkout is slow.", "Оплата.")));

    awaitUpdate("Checkout is slow.");
    assertThat(FakeSmtp.receivedBy(address)).noneMatch(mail -> mail.text().contains("Search is"));
  }

  @Test
  void anAddressThatRefusesForGoodGetsNoMore() {
    subscribe(address, "en", null);
    confirm(FakeSmtp.awaitMailTo(address));
    FakeSmtp.reject(address);

    tell(new IncidentStory(clock, Severity.SEV1, site.serviceId()).declared());

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              fanOuts.run();
              return subscriber(address).path("state").asText().equals("QUARANTINED");
            });
    assertThat(subscriber(address).path("lastBounce").asText()).contains("550");
    FakeSmtp.reset();
  }

  @Test
  void everyMessageIsLoggedWithAMaskedAddress() {
    subscribe(address, "en", null);
    FakeSmtp.awaitMailTo(address);

    JsonNode message =
        Awaitility.await()
            .until(
                () ->
                    Api.json(
                            Api.get(
                                TestTokens.responder(),
                                "/messages?kind=subscriber.confirm&pageId=" + site.pageId()))
                        .path("items")
                        .get(0),
                found -> found != null && found.path("state").asText().equals("SENT"));
    assertThat(message.path("recipient").asText()).isEqualTo("r***@example.org");
    assertThat(message.path("attempts").asInt()).isEqualTo(1);
    assertThat(message.path("templateVersion").asInt()).isZero();
    assertThat(message.toString()).doesNotContain(address);
  }

  @Test
  void aBadAddressIsToldSoAndATrappedRobotIsNot() {
    assertThat(subscribe("nonsense", "en", null).statusCode()).isEqualTo(400);
    Response robot =
        given()
            .formParam("page", site.slug())
            .formParam("email", address)
            .formParam("website", "https://spam.example")
            .post("/subscriptions");
    assertThat(robot.statusCode()).isEqualTo(202);
    assertThat(find(address)).isNull();
  }

  @Test
  void managersListExportAndDeleteSubscribers() {
    subscribe(address, "ru", site.code());
    confirm(FakeSmtp.awaitMailTo(address));
    String csv =
        Api.get(TestTokens.manager(), "/subscribers/export?pageId=" + site.pageId()).asString();
    assertThat(csv).contains(address).contains(",ru,ACTIVE,").contains("" + site.componentId());

    String id = subscriber(address).path("id").asText();
    assertThat(Api.delete(TestTokens.responder(), "/subscribers/" + id).statusCode())
        .isEqualTo(403);
    assertThat(Api.delete(TestTokens.manager(), "/subscribers/" + id).statusCode()).isEqualTo(204);
    assertThat(find(address)).isNull();
  }

  private Response subscribe(String email, String language, String component) {
    var form =
        given()
            .formParam("page", site.slug())
            .formParam("email", email)
            .formParam("language", language)
            .formParam("lang", "en");
    if (component != null) {
      form.formParam("component", component);
    }
    return form.post("/subscriptions");
  }

  private static void confirm(ReceivedMail mail) {
    String path = URI.create(mail.link("/subscriptions/confirm/")).getPath();
    assertThat(given().post(path).statusCode()).isEqualTo(200);
  }

  private ReceivedMail awaitUpdate(String words) {
    return Told.awaitMail(fanOuts, mail -> mail.isTo(address) && mail.text().contains(words));
  }

  private long messagesTo(String email) {
    return FakeSmtp.receivedBy(email).size();
  }

  private JsonNode subscriber(String email) {
    JsonNode found = find(email);
    assertThat(found).isNotNull();
    return found;
  }

  private JsonNode find(String email) {
    JsonNode items =
        Api.json(
                given()
                    .auth()
                    .oauth2(TestTokens.manager())
                    .queryParam("pageId", site.pageId())
                    .queryParam("email", email)
                    .get("/api/comms/v1/subscribers"))
            .path("items");
    return items.isEmpty() ? null : items.get(0);
  }
}
