package dev.muster.comms.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
  private final String address = "reader-" + UUID.randomUUID() + "@example.org";
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
  }

  @Test
  void aPreviewNamesEachBadLineAndDoesNothing() {
    JsonNode lines =
        lines(
            post(
                TestTokens.manager(),
                "/import/preview",
                """
                email,language,components,channel
                %s,ru,Checkout,
                nonsense,,,
                other@example.org,xx,,
                third@example.org,,Nothing of ours,
                fourth@example.org,,,pigeon
                """
                    .formatted(address),
                false));

    assertThat(outcomes(lines)).isEqualTo("INVITED INVALID INVALID INVALID INVALID");
    assertThat(lines.get(0).path("line").asInt()).isEqualTo(2);
    assertThat(fields(lines)).isEqualTo("email language components channel");
    assertThat(lines.get(3).path("problem").asText()).contains("Nothing of ours");
    assertThat(SignUps.list(site, "")).isEmpty();
  }

  @Test
  void theOwnersOfNewAddressesAreAskedAndTheSameFileAgainChangesNothing() {
    String csv = "email,language,components\n" + address + ",ru,Checkout\n";

    assertThat(outcomes(lines(post(TestTokens.manager(), "/import", csv, false))))
        .isEqualTo("INVITED");
    FakeSmtp.awaitMail(mail -> mail.isTo(address) && mail.subject().startsWith("Подтвердите"));
    assertThat(outcomes(lines(post(TestTokens.manager(), "/import", csv, false))))
        .isEqualTo("UNCHANGED");

    JsonNode subscriber = SignUps.only(site);
    assertThat(subscriber.path("state").asText()).isEqualTo("PENDING");
    assertThat(subscriber.path("language").asText()).isEqualTo("ru");
    assertThat(FakeSmtp.receivedBy(address)).hasSize(1);
  }

  @Test
  void onlyAnAdministratorMaySayThatTheOwnersAgreedWhichIsAudited() {
    String csv = "email\n" + address + "\n";

    for (String path : new String[] {"/import", "/import/preview"}) {
      assertThat(post(TestTokens.manager(), path, csv, true).statusCode()).isEqualTo(403);
      assertThat(post(TestTokens.responder(), path, csv, false).statusCode()).isEqualTo(403);
    }
    assertThat(outcomes(lines(post(TestTokens.admin(), "/import", csv, true))))
        .isEqualTo("ACTIVATED");

    assertThat(SignUps.only(site).path("state").asText()).isEqualTo("ACTIVE");
    assertThat(FakeSmtp.receivedBy(address)).isEmpty();
    JsonNode audit = Api.json(Api.get(TestTokens.admin(), "/audit?limit=200")).path("items");
    assertThat(audit)
        .anyMatch(
            entry ->
                entry.path("action").asText().equals("subscriber.import")
                    && entry.path("targetId").asText().equals(site.pageId().toString())
                    && entry.path("details").path("skipConfirmation").asBoolean());
  }

  @Test
  void theColumnsOfStatuspageAreUnderstood() {
    JsonNode lines =
        lines(
            post(
                TestTokens.admin(),
                "/import",
                """
                id,mode,email,phone_number,phone_country,endpoint,components,created_at,quarantined_at
                a1,email,%s,,,,,2024-01-01T00:00:00Z,
                b2,sms,,2025550123,us,,,2024-01-01T00:00:00Z,
                c3,webhook,ops@example.org,,,http://127.0.0.1:9/hook,,2024-01-01T00:00:00Z,
                d4,email,gone@example.org,,,,,2024-01-01T00:00:00Z,2024-02-01T00:00:00Z
                """
                    .formatted(address),
                true));

    assertThat(outcomes(lines)).isEqualTo("ACTIVATED ACTIVATED ACTIVATED SKIPPED");
    assertThat(SignUps.list(site, "&channel=SMS").get(0).path("address").asText())
        .isEqualTo("+12025550123");
    assertThat(SignUps.list(site, "&channel=WEBHOOK").get(0).path("email").asText())
        .isEqualTo("ops@example.org");
    assertThat(SignUps.list(site, "&channel=EMAIL").get(0).path("externalId").asText())
        .isEqualTo("a1");
  }

  @Test
  void whoLeftDoesNotComeBackAndALineTwiceCountsOnce() {
    JsonNode subscriber = SignUps.subscribed(site, address);
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/subscribers/unsubscribe",
            Map.of("pageId", site.pageId(), "ids", new String[] {subscriber.path("id").asText()})));

    JsonNode lines =
        lines(
            post(
                TestTokens.admin(),
                "/import",
                "email\n" + address + "\nnew@example.org\nNEW@example.org\n",
                true));

    assertThat(outcomes(lines)).isEqualTo("SKIPPED ACTIVATED SKIPPED");
    assertThat(SignUps.list(site, "&email=" + address).get(0).path("state").asText())
        .isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void whatIsExportedCanBeTakenOverByAnotherPage() {
    post(
        TestTokens.admin(),
        "/import",
        "email,phone,wants,language\n" + address + ",,maintenances,ru\n,+12025550124,,\n",
        true);
    String csv =
        Api.get(TestTokens.manager(), "/subscribers/export?pageId=" + site.pageId()).asString();
    assertThat(csv).contains("\"'+12025550124\"").contains(",ru,ACTIVE,MAINTENANCES,");

    Site other = Api.site("en", "ru");
    JsonNode lines = lines(post(TestTokens.admin(), "/import", other, csv, true));

    assertThat(outcomes(lines)).isEqualTo("ACTIVATED ACTIVATED");
    assertThat(SignUps.list(other, "&channel=EMAIL").get(0).path("wants").asText())
        .isEqualTo("MAINTENANCES");
    assertThat(SignUps.list(other, "&channel=SMS").get(0).path("address").asText())
        .isEqualTo("+12025550124");
  }

  @Test
  void aFileWithoutColumnsOrWithTooManyLinesIsRefusedAsAWhole() {
    Response unnamed = post(TestTokens.manager(), "/import", address + "\n", false);
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.path("errors[0].field").toString()).isEqualTo("csv");

    String long2001 =
        IntStream.rangeClosed(0, 2_000)
            .mapToObj(i -> i + "@example.org")
            .collect(Collectors.joining("\n", "email\n", ""));
    assertThat(post(TestTokens.manager(), "/import/preview", long2001, false).statusCode())
        .isEqualTo(422);
    assertThat(SignUps.list(site, "")).isEmpty();
  }

  private Response post(String token, String path, String csv, boolean skipConfirmation) {
    return post(token, path, site, csv, skipConfirmation);
  }

  private static Response post(
      String token, String path, Site page, String csv, boolean skipConfirmation) {
    Map<String, Object> body = new HashMap<>();
    body.put("pageId", page.pageId());
    body.put("csv", csv);
    body.put("skipConfirmation", skipConfirmation);
    return Api.post(token, "/subscribers" + path, body);
  }

  private static JsonNode lines(Response response) {
    return Api.json(response).path("lines");
  }

  private static String outcomes(JsonNode lines) {
    return texts(lines, "outcome");
  }

  private static String fields(JsonNode lines) {
    return texts(lines, "field");
  }

  private static String texts(JsonNode lines, String name) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
