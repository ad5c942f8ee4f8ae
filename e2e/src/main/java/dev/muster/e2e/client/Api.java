package dev.muster.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Calls the services as one person, with tokens from the identity provider. */
public final class Api {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final String tokenUrl;
  private final String user;
  private final String password;
  private String token;
  private Instant renewAt = Instant.EPOCH;

  /**
   * @param realmUrl the issuer, {@code http://localhost:8180/realms/muster}
   */
  public Api(String realmUrl, String user, String password) {
    this.tokenUrl = realmUrl + "/protocol/openid-connect/token";
    this.user = user;
    this.password = password;
  }

  public JsonNode get(String url) {
    return call("GET", url, null).ok("GET " + url).json();
  }

  public JsonNode post(String url, Object body) {
    return json(call("POST", url, body).ok("POST " + url));
  }

  public JsonNode put(String url, Object body) {
    return json(call("PUT", url, body).ok("PUT " + url));
  }

  /** The answer, whatever its status. */
  public Http.Answer call(String method, String url, Object body) {
    try {
      return Http.send(
          method,
          url,
          body == null ? null : Http.write(body),
          Map.of("Authorization", "Bearer " + token()),
          TIMEOUT);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + url, e);
    }
  }

  private static JsonNode json(Http.Answer answer) {
    return answer.body().isEmpty() ? Http.JSON.nullNode() : answer.json();
  }

  private synchronized String token() throws IOException {
    if (Instant.now().isAfter(renewAt)) {
      var form =
          "grant_type=password&client_id=muster-cli&scope=openid&username="
              + URLEncoder.encode(user, StandardCharsets.UTF_8)
              + "&password="
              + URLEncoder.encode(password, StandardCharsets.UTF_8);
      var answer =
          Http.send(
                  "POST",
                  tokenUrl,
                  form,
                  Map.of("Content-Type", "application/x-www-form-urlencoded"),
                  TIMEOUT)
              .ok("token for " + user)
              .json();
      token = answer.get("access_token").asText();
      renewAt = Instant.now().plusSeconds(answer.get("expires_in").asLong() / 2);
    }
    return token;
  }
}
