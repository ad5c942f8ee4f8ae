package dev.muster.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.local.LocalException;
import dev.muster.local.keycloak.DemoPerson;
import dev.muster.local.net.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A demo person's access token, fetched with the password and again before it expires. */
final class AccessToken {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SPARE = Duration.ofSeconds(30);

  private final String issuer;
  private final DemoPerson person;
  private String token;
  private long goodUntilNanos;

  AccessToken(String issuer, DemoPerson person) {
    this.issuer = issuer;
    this.person = person;
  }

  synchronized String value() {
    if (token == null || System.nanoTime() - goodUntilNanos > 0) {
      fetch();
    }
    return token;
  }

  private void fetch() {
    try {
      HttpResponse<String> answer =
          Http.send(
              HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          Http.form(
                              Map.of(
                                  "grant_type",
                                  "password",
                                  "client_id",
                                  "muster-cli",
                                  "username",
                                  person.username(),
                                  "password",
                                  DemoPerson.PASSWORD)))));
      if (answer.statusCode() != 200) {
        throw new LocalException(
            "Keycloak does not let %s in: %s".formatted(person.username(), answer.body()));
      }
      JsonNode body = JSON.readTree(answer.body());
      token = body.get("access_token").asText();
      Duration life = Duration.ofSeconds(body.get("expires_in").asLong()).minus(SPARE);
      goodUntilNanos = System.nanoTime() + life.toNanos();
    } catch (IOException failed) {
      throw new LocalException("Keycloak gave no token: " + failed.getMessage(), failed);
    }
  }
}
