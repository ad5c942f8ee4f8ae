package dev.muster.comms.manage;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client of the manage API with a key of its own for one page. */
final class ManageClient {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String key;
  private final String base;

  private ManageClient(String key, String base) {
    this.key = key;
    this.base = base;
  }

  /** A client with a new key for the page. */
  static ManageClient of(Site site) {
    return new ManageClient(key(site.pageId()), "/v1/pages/" + code(site));
  }

  /** A new key. */
  static String key(UUID... pageIds) {
    return Api.json(
            Api.post(
                TestTokens.admin(),
                "/page-keys",
                Map.of("name", "deploy script", "pageIds", List.of(pageIds))))
        .path("key")
        .asText();
  }

  /** The public id of a page. */
  static String code(Site site) {
    return Api.json(Api.get(TestTokens.manager(), "/pages/" + site.pageId())).path("code").asText();
  }

  String key() {
    return key;
  }

  String base() {
    return base;
  }

  Response get(String path) {
    return call().get(base + path);
  }

  Response post(String path, Object body) {
    return call().contentType(ContentType.JSON).body(body).post(base + path);
  }

  Response patch(String path, Object body) {
    return call().contentType(ContentType.JSON).body(body).patch(base + path);
  }

  Response put(String path, Object body) {
    return call().contentType(ContentType.JSON).body(body).put(base + path);
  }

  Response delete(String path) {
    return call().delete(base + path);
  }

  /** Sends a form that is encoded already. */
  Response form(String method, String path, String form) {
    return call()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(FORM, ContentType.TEXT)))
        .contentType(FORM)
        .body(form)
        .request(method, base + path);
  }

  JsonNode read(String path) {
    return Api.json(get(path));
  }

  private RequestSpecification call() {
    return given().header("Authorization", "OAuth " + key);
  }

  /** An object around another one, with pairs of names and values. */
  static Map<String, Object> in(String wrapper, Object... pairs) {
    return Map.of(wrapper, fields(pairs));
  }

  /** An object of pairs of names and values, null among them. */
  static Map<String, Object> fields(Object... pairs) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
