package dev.muster.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {

  @Test
  void everyClientPutsTheAudienceIntoItsAccessTokens() {
    JsonNode realm = Realm.render(values(), List.of()).content();

    assertThat(realm.get("clients"))
        .allSatisfy(
            client ->
                assertThat(client.at("/protocolMappers/0/config/included.custom.audience").asText())
                    .isEqualTo("muster"));
  }

  @Test
  void theFirstAdministratorHasTheGeneratedPassword() {
    JsonNode admin = Realm.render(values(), List.of()).content().at("/users/0");

    assertThat(admin.get("username").asText()).isEqualTo("admin");
    assertThat(admin.at("/credentials/0/value").asText()).isEqualTo("quote\"and\\slash");
  }

  @Test
  void demoPeopleKeepTheirIdsAndLanguages() {
    JsonNode users = Realm.render(values(), DemoPerson.ALL).content().get("users");

    assertThat(names(users)).containsExactly("admin", "ada", "boris", "chen", "dana", "erin");
    assertThat(users.at("/2/id").asText()).isEqualTo("5f0d1d52-7a0e-4d3c-9c55-0000000000a2");
    assertThat(users.at("/2/attributes/locale/0").asText()).isEqualTo("ru");
  }

  @Test
  void selfRegistrationIsOffAndSessionsLastTwelveIdleHours() {
    JsonNode realm = Realm.render(values(), List.of()).content();

    assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isEqualTo(12 * 60 * 60);
    assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(5 * 60);
  }

  @Test
  void aMovedPortChangesTheHashAndNothingElseDoes() {
    Map<String, String> moved = values();
    moved.put("MUSTER_CONSOLE_URL", "http://localhost:9000");

    String hash = Realm.render(values(), List.of()).hash();

    assertThat(Realm.render(values(), List.of()).hash()).isEqualTo(hash);
    assertThat(Realm.render(moved, List.of()).hash()).isNotEqualTo(hash);
  }

  @Test
  void aMissingValueIsNamed() {
    Map<String, String> incomplete = values();
    incomplete.remove("MUSTER_SMTP_HOST");

    assertThatThrownBy(() -> Realm.render(incomplete, List.of()))
        .hasMessageContaining("MUSTER_SMTP_HOST");
  }

  private static List<String> names(JsonNode users) {
    return StreamSupport.stream(users.spliterator(), false)
        .map(user -> user.get("username").asText())
        .toList();
  }

  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("MUSTER_CONSOLE_URL", "http://localhost:8080");
    values.put("MUSTER_SMTP_HOST", "localhost");
    values.put("MUSTER_SMTP_PORT", "1025");
    values.put("MUSTER_SMTP_FROM", "muster@muster.example");
    values.put("MUSTER_ADMIN_PASSWORD", "quote\"and\\slash");
    for (String client : List.of("CONSOLE", "ONCALL", "INCIDENT", "COMMS", "POSTMORTEM")) {
      values.put("MUSTER_OIDC_SECRET_" + client, "secret");
    }
    return values;
  }
}
