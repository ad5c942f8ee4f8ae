package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ups by those who mean harm, with the limits and the guard of production. */
@QuarkusTest
@TestProfile(HostileSubscriptionTest.AsInProduction.class)
class HostileSubscriptionTest {
  /** Nothing of this machine may be called, and the limits that ship hold. */
  public static class AsInProduction implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "muster.webhooks.allowed-networks",
          "192.0.2.255/32",
          "%test.muster.rate-limit.subscribe-network-unproven",
          "5/PT1H");
    }
  }

  private static int networks = 100;

  private final String address = "victim-" + UUID.randomUUID() + "@example.org";
  private Site site;
  private String client;

  @BeforeEach
  void aPageAndANetwork() {
    site = Api.site("en");
    networks++;
    client = "127.0." + networks + ".1";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: other@example.org",
        "a@example.org%0aBcc:other@example.org",
        "a@example.org,b@example.org",
        "\"a\r\n\"@example.org",
        "<script>alert(1)</script>@example.org",
        "a\u0000b@example.org",
        "a\u0085b@example.org",
        "a\u202eb@example.org",
        "a@exa mple.org",
        "a@example.org\u2028b"
      })
  void anAddressWithMoreThanAnAddressInItIsRefused(String hostile) throws UnknownHostException {
    Response answer = send(Map.of("email", hostile));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).doesNotContain("<script>");
    assertThat(SignUps.list(site, "")).isEmpty();
  }

  @Test
  void scriptInEveryFieldIsHarmless() throws UnknownHostException {
    String script = "\"><script>alert(1)</script>{{7*7}}{page.name}";
    Map<String, String> fields = new HashMap<>();
    for (String field :
        new String[] {
          "channel",
          "phone",
          "country",
          "endpoint",
          "post",
          "language",
          "lang",
          "wants",
          "component",
          "challenge",
          "proof"
        }) {
      fields.put(field, script);
    }
    fields.put("email", address);

    Response answer = send(fields);
    Response unknown = Api.from(client).formParam("page", script).post("/subscriptions");
    Response form =
        given()
            .queryParam("page", site.slug())
            .queryParam("channel", script)
            .queryParam("post", script)
            .queryParam("lang", script)
            .get("/subscriptions/new");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(unknown.statusCode()).isEqualTo(404);
    for (Response page : new Response[] {answer, unknown, form}) {
      assertThat(page.asString()).doesNotContain("<script>alert");
    }
    ReceivedMail mail = FakeSmtp.awaitMailTo(address);
    assertThat(mail.html() + mail.text()).doesNotContain("alert(1)");
  }

  @Test
  void thePlaceWhereOneSubscribesCannotBeUsedToWriteToOthers() throws UnknownHostException {
    send(Map.of("email", address, "language", "en\r\nBcc: other@example.org"));

    ReceivedMail mail = FakeSmtp.awaitMailTo(address);

    assertThat(mail.header("Bcc")).isNull();
    assertThat(mail.isTo("other@example.org")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/hook",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://localhost./hook",
        "https://10.0.0.1/",
        "https://192.168.1.1:8443/",
        "https://172.16.0.9/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::ffff:a00:1]/",
        "https://[fc00::1]/",
        "https://[fe80::1]/",
        "https://[64:ff9b::a00:1]/",
        "https://2130706433/",
        "https://167772161/",
        "https://0x7f000001/",
        "https://0x0a.0.0.1/",
        "https://017700000001/",
        "https://127.1/",
        "https://0/",
        "https://user:secret@example.org/",
        "http://example.org/plain",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "https://",
        "//127.0.0.1/"
      })
  void aWebhookIntoOurOwnNetworkIsRefusedHoweverItIsSpelled(String url)
      throws UnknownHostException {
    for (String channel : new String[] {"webhook", "slack", "teams"}) {
      Response answer = send(Map.of("channel", channel, "endpoint", url, "email", address));

      assertThat(answer.statusCode()).as(channel).isEqualTo(400);
    }
    assertThat(SignUps.list(site, "")).isEmpty();
  }

  @Test
  void onlyHostsOfSlackAndTeamsAreSlackAndTeams() throws UnknownHostException {
    for (String url :
        new String[] {
          "https://hooks.slack.com.evil.example/services/x",
          "https://evilhooks.slack.com/services/x",
          "https://hooks.slack.com@evil.example/x",
          "https://evil.example/hooks.slack.com",
          "http://hooks.slack.com/services/x",
          "https://logic.azure.com.evil.example/x",
          "https://evil.example/?x=.logic.azure.com"
        }) {
      assertThat(send(Map.of("channel", "slack", "endpoint", url)).statusCode())
          .as(url)
          .isEqualTo(400);
      assertThat(send(Map.of("channel", "teams", "endpoint", url)).statusCode())
          .as(url)
          .isEqualTo(400);
    }
  }

  @Test
  void oneMailboxGetsThreeMailsHoweverManyNetworksAndPagesAsk() throws UnknownHostException {
    Site other = Api.site("en");
    for (int network = 1; network <= 12; network++) {
      Site page = network % 2 == 0 ? site : other;
      Response answer =
          Api.from("127.7." + network + ".1")
              .formParam("page", page.slug())
              .formParam("email", address)
              .post("/subscriptions");
      assertThat(answer.statusCode()).isEqualTo(202);
    }
    Response byApi =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("subscriber", Map.of("email", address)))
            .post("/status/" + site.slug() + "/api/v2/subscribers.json");
    assertThat(byApi.statusCode()).isEqualTo(201);

    String marker = "marker-" + address;
    Api.from("127.7.99.1")
        .formParam("page", site.slug())
        .formParam("email", marker)
        .post("/subscriptions");
    FakeSmtp.awaitMailTo(marker);
    Awaitility.await().until(() -> FakeSmtp.receivedBy(address).size() >= 3);
    assertThat(FakeSmtp.receivedBy(address)).hasSize(3);
  }

  @Test
  void oneNetworkWithoutAProofMakesFivePendingSubscribersFromAllItsAddresses()
      throws UnknownHostException {
    String network = client.substring(0, client.lastIndexOf('.') + 1);
    for (int host = 1; host <= 8; host++) {
      Response answer =
          Api.from(network + host)
              .formParam("page", site.slug())
              .formParam("email", host + address)
              .post("/subscriptions");
      assertThat(answer.statusCode()).isEqualTo(host <= 5 ? 202 : 429);
    }

    assertThat(SignUps.list(site, "&state=PENDING")).hasSize(5);
  }

  @Test
  void aMailboxThatIsTheContactOfManyWebhooksGetsThreeMailsToo() throws UnknownHostException {
    for (int network = 1; network <= 6; network++) {
      Response answer =
          Api.from("127.8." + network + ".1")
              .formParam("page", site.slug())
              .formParam("channel", "webhook")
              .formParam("endpoint", "https://8.8.8.8/" + network)
              .formParam("email", address)
              .post("/subscriptions");
      assertThat(answer.statusCode()).isEqualTo(202);
    }

    Awaitility.await().until(() -> FakeSmtp.receivedBy(address).size() >= 3);
    assertThat(SignUps.list(site, "")).hasSize(3);
  }

  private Response send(Map<String, String> fields) throws UnknownHostException {
    return Api.from(client)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("page", site.slug())
        .formParam("lang", "en")
        .formParams(fields)
        .post("/subscriptions");
  }
}
