package dev.muster.comms;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.testkit.security.TestTokens;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.http.conn.params.ConnRoutePNames;

/** The service as its clients see it. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Api() {}

  public static Response get(String token, String path) {
    return given().auth().oauth2(token).get("/api/comms/v1" + path);
  }

  public static Response post(String token, String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/comms/v1" + path);
  }

  public static Response put(String token, String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/comms/v1" + path);
  }

  public static Response delete(String token, String path) {
    return given().auth().oauth2(token).delete("/api/comms/v1" + path);
  }

  /** Calls from another address of this machine, such as 127.0.0.2, which has limits of its own. */
  public static RequestSpecification from(String address) throws UnknownHostException {
    return given()
        .config(
            RestAssuredConfig.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig()
                        .setParam(ConnRoutePNames.LOCAL_ADDRESS, InetAddress.getByName(address))));
  }

  /** A new page with one component that a new service makes work. */
  public static Site site(String... languages) {
    shippedPolicy();
    String slug = "page-" + UUID.randomUUID();
    JsonNode page =
        json(
            post(
                TestTokens.manager(),
                "/pages",
                Map.of(
                    "slug",
                    slug,
                    "name",
                    "Acme " + slug.substring(5, 9),
                    "languages",
                    List.of(languages),
                    "zone",
                    "Europe/Moscow",
                    "supportContact",
                    "help@example.org")));
    UUID pageId = UUID.fromString(page.path("id").asText());
    UUID serviceId = UUID.randomUUID();
    JsonNode component = component(pageId, "Checkout", serviceId);
    return new Site(
        pageId,
        slug,
        page.path("name").asText(),
        serviceId,
        UUID.fromString(component.path("id").asText()),
        component.path("code").asText());
  }

  /** Puts the policy that ships in force, whatever a test did to it before. */
  public static void shippedPolicy() {
    JsonNode policy = json(get(TestTokens.admin(), "/policy"));
    if (!policy.path("preset").asText().equals("default")) {
      json(put(TestTokens.admin(), "/policy/preset", Map.of("preset", "default")));
    }
  }

  /** A new component of a page that a service makes work. */
  public static JsonNode component(UUID pageId, String name, UUID serviceId) {
    return json(
        post(
            TestTokens.manager(),
            "/pages/" + pageId + "/components",
            Map.of("name", name, "position", 1, "serviceIds", List.of(serviceId))));
  }

  /** The post of a page about an incident, as soon as it is as wanted. */
  public static JsonNode awaitPost(UUID pageId, UUID incidentId, Predicate<JsonNode> wanted) {
    return await("post")
        .atMost(PATIENCE)
        .until(() -> findPost(pageId, incidentId), post -> post != null && wanted.test(post));
  }

  /** The post of a page about an incident; null when there is none. */
  public static JsonNode findPost(UUID pageId, UUID incidentId) {
    JsonNode posts =
        json(
            get(TestTokens.stakeholder(), "/posts?pageId=" + pageId + "&incidentId=" + incidentId));
    return posts.path("items").isEmpty() ? null : posts.path("items").get(0);
  }

  /** What was said in a post, the newest first. */
  public static JsonNode updates(JsonNode post) {
    return json(get(TestTokens.stakeholder(), "/posts/" + post.path("id").asText() + "/updates"));
  }

  /** What the public read API of a page says, as soon as it is as wanted. */
  public static JsonNode awaitSummary(Site site, Predicate<JsonNode> wanted) {
    return await("summary.json")
        .atMost(PATIENCE)
        .until(
            () -> {
              Response answer = given().get("/status/" + site.slug() + "/api/v2/summary.json");
              return answer.statusCode() == 200 ? json(answer) : null;
            },
            summary -> summary != null && wanted.test(summary));
  }

  public static JsonNode json(Response response) {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response.statusCode() + " " + response.asString());
    }
    try {
      return JSON.readTree(response.asString());
    } catch (java.io.IOException e) {
      throw new AssertionError(response.asString(), e);
    }
  }

  /** A page of a test's own. */
  public record Site(
      UUID pageId, String slug, String name, UUID serviceId, UUID componentId, String code) {}
}
