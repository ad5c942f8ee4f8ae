package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.fields;
import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageSubscribersTest {
  private Site site;
  private ManageClient client;

  @BeforeEach
  void aKey() {
    site = Api.site("en");
    client = ManageClient.of(site);
  }

  @Test
  void postSubscribers() {
    Response added = add("ada");
    assertThat(added.statusCode()).isEqualTo(201);
    JsonNode subscriber = Api.json(added);
    assertThat(subscriber.path("mode").asText()).isEqualTo("email");
    assertThat(subscriber.path("components")).isEmpty();
    assertThat(client.read("/subscribers").findValuesAsText("email"))
        .containsExactly(mailbox("ada"));
  }

  @Test
  void postSubscribersAsksFirstUnlessThatIsSettled() {
    String mailbox = mailbox("bob");
    JsonNode asked =
        Api.json(
            client.form(
                "POST", "/subscribers", "subscriber[email]=" + mailbox.replace("@", "%40")));
    assertThat(client.read("/subscribers")).isEmpty();
    assertThat(client.read("/subscribers?state=unconfirmed").findValuesAsText("id"))
        .containsExactly(asked.path("id").asText());
    assertThat(FakeSmtp.awaitMailTo(mailbox).text()).contains("/subscriptions/confirm/");
  }

  @Test
  void badSubscribersAreRefusedByName() {
    for (Object[] bad :
        new Object[][] {
          {"email", "nobody"},
          {"email", ""},
          {"component_ids", List.of("nowhere"), "email", "a@example.org"},
          {"component_ids", List.of(), "email", "a@example.org"},
          {"endpoint", "http://169.254.169.254/x", "email", "a@example.org"},
          {"phone_number", "12", "phone_country", "us"}
        }) {
      Response refused = client.post("/subscribers", in("subscriber", bad));
      assertThat(refused.statusCode()).as(List.of(bad).toString()).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).contains(bad[0].toString());
    }
  }

  @Test
  void getSubscribers() {
    add("carol");
    add("alice");
    add("bob");
    assertThat(client.read("/subscribers.json").findValuesAsText("email"))
        .containsExactly(mailbox("alice"), mailbox("bob"), mailbox("carol"));
    assertThat(client.read("/subscribers?limit=2&page=1").findValuesAsText("email"))
        .containsExactly(mailbox("carol"));
    assertThat(client.read("/subscribers?q=BOB").findValuesAsText("email"))
        .containsExactly(mailbox("bob"));
    assertThat(client.read("/subscribers?sort_field=created_at&sort_direction=desc"))
        .first()
        .satisfies(first -> assertThat(first.path("email").asText()).isEqualTo(mailbox("bob")));
    assertThat(client.read("/subscribers?type=sms")).isEmpty();
    assertThat(client.get("/subscribers?state=gone").statusCode()).isEqualTo(422);
  }

  @Test
  void getSubscriber() {
    String id = id(add("ada"));
    assertThat(client.read("/subscribers/" + id).path("email").asText()).isEqualTo(mailbox("ada"));
    assertThat(client.get("/subscribers/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(client.get("/subscribers/nonsense").statusCode()).isEqualTo(404);
    ManageClient other = ManageClient.of(Api.site("en"));
    assertThat(other.get("/subscribers/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void patchSubscriber() {
    String path = "/subscribers/" + id(add("ada"));
    JsonNode some = Api.json(client.patch(path, fields("component_ids", List.of(site.code()))));
    assertThat(some.path("components").get(0).asText()).isEqualTo(site.code());
    JsonNode all = Api.json(client.patch(path, Map.of()));
    assertThat(all.path("components")).isEmpty();
  }

  @Test
  void deleteSubscriber() {
    String path = "/subscribers/" + id(add("ada"));
    Response gone = client.delete(path + "?skip_unsubscription_notification=true");
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(client.read("/subscribers?state=all")).isEmpty();
  }

  @Test
  void getSubscribersUnsubscribed() {
    client.delete("/subscribers/" + id(add("ada")));
    assertThat(client.read("/subscribers/unsubscribed").findValuesAsText("email"))
        .containsExactly(mailbox("ada"));
    assertThat(client.read("/subscribers/unsubscribed?page=1")).isEmpty();
  }

  @Test
  void postSubscriberResendConfirmation() {
    String mailbox = mailbox("bob");
    String id = id(client.post("/subscribers", in("subscriber", "email", mailbox)));
    FakeSmtp.awaitMailTo(mailbox);
    assertThat(client.post("/subscribers/" + id + "/resend_confirmation", Map.of()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void postSubscribersResendConfirmation() {
    String id = id(client.post("/subscribers", in("subscriber", "email", mailbox("bob"))));
    assertThat(
            client
                .post("/subscribers/resend_confirmation", fields("subscribers", List.of(id)))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            client
                .post("/subscribers/resend_confirmation", fields("subscribers", "all"))
                .statusCode())
        .isEqualTo(200);
    assertThat(client.post("/subscribers/resend_confirmation", Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void postSubscribersUnsubscribe() {
    String ada = id(add("ada"));
    add("bob");
    add("carol");
    Api.json(client.post("/subscribers/unsubscribe", fields("subscribers", List.of(ada))));
    assertThat(client.read("/subscribers")).hasSize(2);
    Api.json(client.form("POST", "/subscribers/unsubscribe", "subscribers=all&type=email"));
    assertThat(client.read("/subscribers")).isEmpty();
    assertThat(
            client
                .post("/subscribers/unsubscribe", fields("subscribers", List.of("nobody")))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void postSubscribersReactivate() {
    String ada = id(add("ada"));
    assertThat(
            client
                .post("/subscribers/reactivate", fields("subscribers", List.of(ada)))
                .statusCode())
        .isEqualTo(200);
    assertThat(client.read("/subscribers")).hasSize(1);
  }

  @Test
  void getSubscribersCount() {
    add("ada");
    client.post("/subscribers", in("subscriber", "email", mailbox("bob")));
    JsonNode active = client.read("/subscribers/count");
    assertThat(active.path("email").asInt()).isEqualTo(1);
    assertThat(active.path("slack").asInt()).isZero();
    assertThat(client.read("/subscribers/count?state=all").path("email").asInt()).isEqualTo(2);
  }

  @Test
  void getSubscribersHistogramByState() {
    add("ada");
    client.post("/subscribers", in("subscriber", "email", mailbox("bob")));
    JsonNode email = client.read("/subscribers/histogram_by_state").path("email");
    assertThat(email.path("active").asInt()).isEqualTo(1);
    assertThat(email.path("unconfirmed").asInt()).isEqualTo(1);
    assertThat(email.path("total").asInt()).isEqualTo(2);
  }

  private Response add(String name) {
    return client.post(
        "/subscribers",
        in("subscriber", "email", mailbox(name), "skip_confirmation_notification", true));
  }

  private String mailbox(String name) {
    return name + "." + site.slug() + "@example.org";
  }

  private static String id(Response answer) {
    return Api.json(answer).path("id").asText();
  }
}
