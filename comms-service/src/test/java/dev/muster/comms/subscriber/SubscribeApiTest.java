package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** contracts/statuspage.md, A.7. */
@QuarkusTest
class SubscribeApiTest {
  @Inject SubscriberLinks links;

  private final String address = "reader-" + UUID.randomUUID() + "@example.org";
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @Test
  void aClientOfStatuspageSubscribesWithJson() {
    Response answer = post(Map.of("email", address, "something_new", true));

    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode reply = Api.json(answer);
    assertThat(reply.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("page", "can_select_components", "mode", "email");
    assertThat(reply.path("mode").asText()).isEqualTo("email_sms");
    assertThat(reply.path("email").asText()).isEqualTo(address);
    assertThat(reply.path("page").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("id", "name", "url", "time_zone", "updated_at");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    SignUps.post(FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/"));
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void aFormDoesTheSame() {
    Response answer =
        given()
            .contentType("application/x-www-form-urlencoded")
            .body("subscriber[email]=" + address + "&subscriber[component_ids][]=" + site.code())
            .post("/status/" + site.slug() + "/api/v2/subscribers.json");

    assertThat(answer.statusCode()).isEqualTo(201);
    SignUps.post(FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/"));
    assertThat(SignUps.only(site).path("componentIds")).hasSize(1);
  }

  @Test
  void aWebhookAndANumberAreTaken() {
    JsonNode webhook =
        Api.json(post(Map.of("endpoint", "http://127.0.0.1:9/hook", "email", address)));
    assertThat(webhook.path("mode").asText()).isEqualTo("webhook");
    assertThat(webhook.path("webhook").asText()).doesNotContain("/hook");

    JsonNode phone = Api.json(post(Map.of("phone_number", "202 555 0177")));
    assertThat(phone.path("phone").asText()).isEqualTo("+12025550177");
  }

  @Test
  void knownAndUnknownAddressesGetTheSameAnswer() {
    String unknown = post(Map.of("email", address)).asString();
    SignUps.post(FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/"));

    assertThat(post(Map.of("email", address)).asString()).isEqualTo(unknown);
  }

  @Test
  void whatIsWrongIsNamedByItsField() {
    Response answer = post(Map.of("email", "nonsense"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of("email"));
    assertThat(given().contentType(ContentType.JSON).body("{}").post(path()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theIdThatOnlyItsOwnerHasEndsASubscription() {
    JsonNode subscriber = SignUps.subscribed(site, address);
    String id =
        links.manageToken(
            UUID.fromString(subscriber.path("id").asText()),
            Instant.parse(subscriber.path("createdAt").asText()));

    Response answer = delete(id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).doesNotContain(address);
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void anotherIdEndsNothingAndTellsNothingButToTheOwner() {
    JsonNode subscriber = SignUps.subscribed(site, address);

    Response known = delete(subscriber.path("id").asText());
    Response unknown = delete(UUID.randomUUID().toString());

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(known.asString()).isEqualTo(unknown.asString()).doesNotContain(address);
    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
    FakeSmtp.awaitMail(mail -> mail.isTo(address) && mail.text().contains("/unsubscribe/"));
  }

  @Test
  void aConfirmationIsSentOnceMore() {
    post(Map.of("email", address));
    FakeSmtp.awaitMailTo(address);
    String id = SignUps.only(site).path("id").asText();

    Response again = given().post(base() + "/subscriptions/" + id + "/resend_confirmation");
    Response nobody =
        given().post(base() + "/subscriptions/" + UUID.randomUUID() + "/resend_confirmation.json");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(nobody.asString());
    FakeSmtp.awaitMail(mail -> FakeSmtp.receivedBy(address).size() == 2);
  }

  @Test
  void aBrowserOfAnotherSiteIsToldThatItMayAsk() {
    Response allowed = given().options(path());

    assertThat(allowed.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Content-Type");
  }

  private String base() {
    return "/status/" + site.slug() + "/api/v2";
  }

  private String path() {
    return base() + "/subscribers.json";
  }

  private Response post(Map<String, ?> subscriber) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("subscriber", subscriber))
        .post(path());
  }

  private Response delete(String id) {
    return given().delete(base() + "/subscribers/" + id + ".json");
  }
}
