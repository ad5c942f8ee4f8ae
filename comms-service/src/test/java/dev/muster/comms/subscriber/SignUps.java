package dev.muster.comms.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Signs up on the public page as a reader does. */
final class SignUps {
  private SignUps() {}

  /** Sends the form of a page in English. */
  static Response send(Site site, Map<String, String> fields) {
    return given()
        .formParam("page", site.slug())
        .formParam("lang", "en")
        .formParams(fields)
        .post("/subscriptions");
  }

  static Response byMail(Site site, String address) {
    return send(site, Map.of("email", address, "language", "en"));
  }

  /** Signs up by e-mail and confirms. */
  static JsonNode subscribed(Site site, String address) {
    assertThat(byMail(site, address).statusCode()).isEqualTo(202);
    String link = FakeSmtp.awaitMailTo(address).link("/subscriptions/confirm/");
    assertThat(post(link).statusCode()).isEqualTo(200);
    return only(site);
  }

  /** Presses the button behind a link of ours. */
  static Response post(String link) {
    return given().post(URI.create(link).getPath());
  }

  /** All subscribers of a page that fit. */
  static JsonNode list(Site site, String query) {
    return Api.json(
            Api.get(TestTokens.manager(), "/subscribers?limit=200&pageId=" + site.pageId() + query))
        .path("items");
  }

  /** The only subscriber of a page. */
  static JsonNode only(Site site) {
    JsonNode items = list(site, "");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  static JsonNode awaitOnly(Site site, Predicate<JsonNode> wanted) {
    return Awaitility.await().until(() -> only(site), wanted);
  }
}
