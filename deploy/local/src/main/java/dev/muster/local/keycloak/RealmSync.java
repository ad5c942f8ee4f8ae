package dev.muster.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.local.net.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Brings the realm up to date through Keycloak's administration interface.
 *
 * <p>Replacing the realm would change the ids of people who were added since, to which their
 * accounts are linked. So an existing realm gets the settings and clients of the file, and only the
 * roles and users that it lacks.
 */
final class RealmSync {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String baseUrl;
  private final String clientId;
  private final String clientSecret;

  RealmSync(String baseUrl, String clientId, String clientSecret) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  void apply(Realm realm) throws IOException {
    String token = token();
    String path = "/admin/realms/" + Realm.NAME;
    if (send(token, "GET", path, null, 200, 404).statusCode() == 404) {
      send(token, "POST", "/admin/realms", realm.content(), 201);
      return;
    }
    ObjectNode settings = realm.content();
    settings.remove(List.of("roles", "users", "clients"));
    send(token, "PUT", path, settings, 204);
    for (JsonNode client : realm.content().get("clients")) {
      applyClient(token, path, (ObjectNode) client);
    }
    addMissing(token, path, "roles", realm.content().get("roles"));
    addMissing(token, path, "users", realm.content().get("users"));
  }

  private void applyClient(String token, String path, ObjectNode client) throws IOException {
    String query = "/clients?clientId=" + Http.encode(client.get("clientId").asText());
    JsonNode found = JSON.readTree(send(token, "GET", path + query, null, 200).body());
    if (found.isEmpty()) {
      send(token, "POST", path + "/clients", client, 201);
    } else {
      String id = found.get(0).get("id").asText();
      client.set("protocolMappers", withIds(client.get("protocolMappers"), found.get(0)));
      send(token, "PUT", path + "/clients/" + id, client, 204);
    }
  }

  /** Mappers are matched by id, so one that exists under the same name keeps its own. */
  private static JsonNode withIds(JsonNode mappers, JsonNode existing) {
    for (JsonNode mapper : mappers) {
      for (JsonNode old : existing.path("protocolMappers")) {
        if (old.get("name").equals(mapper.get("name"))) {
          ((ObjectNode) mapper).set("id", old.get("id"));
        }
      }
    }
    return mappers;
  }

  private void addMissing(String token, String path, String kind, JsonNode resources)
      throws IOException {
    ObjectNode body = JSON.createObjectNode().put("ifResourceExists", "SKIP");
    body.set(kind, resources);
    send(token, "POST", path + "/partialImport", body, 200);
  }

  private String token() throws IOException {
    HttpResponse<String> answer =
        Http.send(
            HttpRequest.newBuilder(
                    URI.create(baseUrl + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Http.form(
                            Map.of(
                                "grant_type", "client_credentials",
                                "client_id", clientId,
                                "client_secret", clientSecret)))));
    if (answer.statusCode() != 200) {
      throw new IOException("Keycloak gave the launcher no token: " + answer.body());
    }
    return JSON.readTree(answer.body()).get("access_token").asText();
  }

  private HttpResponse<String> send(
      String token, String method, String path, JsonNode body, Integer... expected)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    HttpResponse<String> answer = Http.send(request);
    if (!List.of(expected).contains(answer.statusCode())) {
      throw new IOException(
          "Keycloak answered %d to %s %s: %s"
              .formatted(answer.statusCode(), method, path, answer.body()));
    }
    return answer;
  }
}
