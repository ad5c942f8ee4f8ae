package dev.muster.postmortem;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.muster.testkit.security.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;

/** Calls the service as a client would. */
public final class Api {
  public static final String ROOT = "/api/postmortem/v1";

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** Waits for the post-mortem of an incident, and returns its id. */
  public static UUID postmortemOf(UUID incidentId) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              String id =
                  as(TestTokens.admin())
                      .get(ROOT + "/postmortems?incidentId=" + incidentId)
                      .then()
                      .statusCode(200)
                      .extract()
                      .path("items[0].id");
              return id == null ? null : UUID.fromString(id);
            },
            found -> found != null);
  }

  public static JsonPath postmortem(UUID id, String token) {
    return as(token).get(ROOT + "/postmortems/" + id).then().statusCode(200).extract().jsonPath();
  }

  public static String section(UUID id, String key) {
    return postmortem(id, TestTokens.admin())
        .getString("sections.find { it.key == '" + key + "' }.markdown");
  }

  public static ValidatableResponse write(UUID id, String key, String markdown, String token) {
    return as(token)
        .body(new Text(markdown))
        .put(ROOT + "/postmortems/" + id + "/sections/" + key)
        .then();
  }

  public record Text(String markdown) {}
}
