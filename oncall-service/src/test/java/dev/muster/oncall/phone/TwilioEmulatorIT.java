package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.muster.oncall.Api;
import dev.muster.testkit.node.NodeProgram;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An emulator of the provider that others wrote: it takes what we send, the provider's own client
 * for Java reads it back, and its callbacks are signed as it signs them.
 */
@QuarkusTest
@TestProfile(EmulatorProfile.class)
class TwilioEmulatorIT {
  private static final Pattern SIX_DIGITS = Pattern.compile("\\b(\\d{6})\\b");
  private static final Pattern CODE = Pattern.compile("Reply (\\d+)");

  @ConfigProperty(name = "muster.twilio.base-url")
  String emulator;

  @ConfigProperty(name = "muster.twilio.callback-url")
  String service;

  private final String number = "+12025550123";
  private Process process;
  private TwilioRestClient client;

  @BeforeEach
  void start() {
    process = NodeProgram.emulate("twilio", port(), seed());
    client =
        new TwilioRestClient.Builder(EmulatorProfile.ACCOUNT, EmulatorProfile.TOKEN)
            .httpClient(new Redirected(emulator))
            .build();
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> messages() != null);
  }

  @AfterEach
  void stop() {
    process.destroy();
  }

  private int port() {
    return Integer.parseInt(emulator.substring(emulator.lastIndexOf(':') + 1));
  }

  private String seed() {
    return """
    twilio:
      account:
        sid: %s
        auth_token: %s
      phone_numbers:
        - phone_number: "%s"
          sms_url: %s/twilio/sms
    """
        .formatted(EmulatorProfile.ACCOUNT, EmulatorProfile.TOKEN, EmulatorProfile.NUMBER, service);
  }

  /** The official client, at another address. */
  private static final class Redirected extends HttpClient {
    private final String base;
    private final NetworkHttpClient network = new NetworkHttpClient();

    Redirected(String base) {
      this.base = base;
    }

    @Override
    public Response makeRequest(Request asked) {
      var url = asked.getUrl().replace("https://api.twilio.com", base);
      var redirected = new Request(asked.getMethod(), url);
      redirected.setAuth(EmulatorProfile.ACCOUNT, EmulatorProfile.TOKEN);
      asked
          .getQueryParams()
          .forEach((name, values) -> values.forEach(v -> redirected.addQueryParam(name, v)));
      asked
          .getPostParams()
          .forEach((name, values) -> values.forEach(v -> redirected.addPostParam(name, v)));
      return network.makeRequest(redirected);
    }
  }

  /** What we sent to the telephone, the oldest first. */
  private List<Message> messages() {
    return StreamSupport.stream(
            Message.reader().setTo(new PhoneNumber(number)).read(client).spliterator(), false)
        .sorted(Comparator.comparing(Message::getDateCreated))
        .toList();
  }

  private List<Call> calls() {
    return StreamSupport.stream(
            Call.reader().setTo(new PhoneNumber(number)).read(client).spliterator(), false)
        .toList();
  }

  private String awaitText(Pattern pattern) {
    var found = awaitMessage(pattern);
    var matcher = pattern.matcher(found.getBody());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private Message awaitMessage(Pattern pattern) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                messages().stream()
                    .filter(message -> pattern.matcher(message.getBody()).find())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void simulate(String what, Map<String, String> form) {
    RestAssured.given()
        .baseUri(emulator)
        .port(port())
        .auth()
        .preemptive()
        .basic(EmulatorProfile.ACCOUNT, EmulatorProfile.TOKEN)
        .formParams(form)
        .post("/_twilio/simulate/" + what)
        .then()
        .statusCode(lessThan(300));
  }

  @Test
  void aPageIsSentFollowedAndAnswered() {
    // Given a person with a telephone that takes messages first and calls five minutes later
    var anna = Api.person("anna");
    var methods = "/people/" + anna.id() + "/contact-methods";
    var text = added(methods, "SMS");
    Api.post(methods + "/" + text + "/verification", Map.of()).statusCode(202);
    Api.post(methods + "/" + text + "/verification/confirm", Map.of("code", awaitText(SIX_DIGITS)))
        .statusCode(200);
    Api.put(
            "/people/" + anna.id() + "/notification-rules",
            Map.of("rules", List.of(rule(text, 0), rule(text, 300))))
        .statusCode(200);

    // When they are paged, and the message does not arrive
    var alert = Api.trigger(Api.paging(anna), "a");
    var message = awaitMessage(CODE);
    simulate("message-status", Map.of("MessageSid", message.getSid(), "Status", "undelivered"));

    // Then the next message comes at once, and an answer by text takes the alert
    var page = Api.pages(alert).get(0).get("id");
    await().until(() -> Api.ledger(page).contains("ADVANCED"));
    await()
        .until(
            () -> messages().stream().filter(m -> CODE.matcher(m.getBody()).find()).count() == 2);
    simulate(
        "inbound-message",
        Map.of("From", number, "To", EmulatorProfile.NUMBER, "Body", awaitText(CODE)));
    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", anna.name());
    assertThat(Api.ledger(page)).contains("RECEIPT", "FAILURE", "ANSWER");
  }

  @Test
  void aCallIsPlacedAndABusyLineIsHeardOf() {
    var boris = Api.person("boris");
    var methods = "/people/" + boris.id() + "/contact-methods";
    var call = added(methods, "VOICE");

    Api.post(methods + "/" + call + "/verification", Map.of()).statusCode(202);

    var placed =
        await().atMost(Duration.ofSeconds(20)).until(this::calls, all -> !all.isEmpty()).get(0);
    assertThat(placed.getFrom()).isEqualTo(EmulatorProfile.NUMBER);
    simulate("call-status", Map.of("CallSid", placed.getSid(), "Status", "busy"));
    Api.get("/deliveries?status=FAILED").body("items.destination", hasItem(number));
  }

  private UUID added(String methods, String kind) {
    return UUID.fromString(
        Api.post(methods, Map.of("kind", kind, "address", number))
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static Map<String, Object> rule(UUID method, int delaySeconds) {
    return Map.of("urgency", "HIGH", "contactMethodId", method, "delaySeconds", delaySeconds);
  }
}
