package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which people change their own subscription. */
@QuarkusTest
class ManageTest {
  @Inject MovableClock clock;
  @Inject SubscriberLinks links;

  private final String address = "reader-" + UUID.randomUUID() + "@example.org";
  private Site site;
  private String path;

  @BeforeEach
  void aSubscriber() {
    site = Api.site("en", "ru");
    JsonNode subscriber = SignUps.subscribed(site, address);
    path = pathOf(subscriber);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theLinkOfAMailShowsTheSubscriptionAndChangesNothing() {
    SignUps.byMail(site, address);
    ReceivedMail mail =
        FakeSmtp.awaitMail(each -> each.isTo(address) && each.subject().startsWith("You already"));

    Response shown = given().get(URI.create(mail.link("/subscriptions/manage/")).getPath());

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.asString()).contains(address, "Active", "method=\"post\"");
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void componentsKindsAndLanguageAreChanged() {
    Api.component(site.pageId(), "Search", UUID.randomUUID());

    Response saved =
        given()
            .formParam("lang", "ru")
            .formParam("language", "ru")
            .formParam("wants", "maintenances")
            .formParam("component", site.code())
            .post(path);

    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.asString()).contains("Ваша подписка", "Действует", "checked");
    JsonNode subscriber = SignUps.only(site);
    assertThat(subscriber.path("language").asText()).isEqualTo("ru");
    assertThat(subscriber.path("wants").asText()).isEqualTo("MAINTENANCES");
    assertThat(subscriber.path("componentIds"))
        .singleElement()
        .satisfies(id -> assertThat(id.asText()).isEqualTo(site.componentId().toString()));
  }

  @Test
  void whoeverLeftComesBackByTheSameLink() {
    assertThat(given().post(path + "/unsubscribe").asString()).contains("You are unsubscribed");
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("UNSUBSCRIBED");

    assertThat(given().formParam("language", "en").post(path).statusCode()).isEqualTo(200);

    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void aLinkThatIsNotOursOrIsForSomethingElseShowsNobody() {
    String unsubscribe = URI.create(links.unsubscribe(id(), createdAt())).getPath();
    String token = unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1);

    for (String wrong : new String[] {token, UUID.randomUUID().toString(), "x", id().toString()}) {
      Response shown = given().get("/subscriptions/manage/" + wrong);
      assertThat(shown.statusCode()).isEqualTo(404);
      assertThat(shown.asString()).doesNotContain(address);
      assertThat(given().post("/subscriptions/manage/" + wrong).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void nobodyManagesWhatIsNotConfirmed() {
    Site other = Api.site("en");
    SignUps.byMail(other, address);

    assertThat(given().post(pathOf(SignUps.only(other))).statusCode()).isEqualTo(404);
    assertThat(SignUps.only(other).path("state").asText()).isEqualTo("PENDING");
  }

  @Test
  void theLinkWorksForYears() {
    clock.advance(Duration.ofDays(3_000));

    assertThat(given().get(path).statusCode()).isEqualTo(200);
  }

  private String pathOf(JsonNode subscriber) {
    return URI.create(
            links.manage(
                UUID.fromString(subscriber.path("id").asText()),
                Instant.parse(subscriber.path("createdAt").asText())))
        .getPath();
  }

  private UUID id() {
    return UUID.fromString(SignUps.only(site).path("id").asText());
  }

  private Instant createdAt() {
    return Instant.parse(SignUps.only(site).path("createdAt").asText());
  }
}
