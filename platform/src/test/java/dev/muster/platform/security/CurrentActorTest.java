package dev.muster.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurrentActorTest {
  @Inject Sql sql;
  @Inject MovableClock clock;

  private final String token = SecretKeys.apiToken();
  private final UUID person = UUID.randomUUID();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aLoginIsAPersonWithNameEmailAndOurRoles() {
    var jwt = TestTokens.of("sub-ada", "Ada L.", "ada@example.org", "responder", "offline_access");

    call(jwt)
        .statusCode(200)
        .body("kind", is("PERSON"))
        .body("subject", is("sub-ada"))
        .body("name", is("Ada L."))
        .body("email", is("ada@example.org"))
        .body("personId", nullValue())
        .body("roles", contains("responder"));
  }

  @Test
  void aLinkedLoginKnowsItsPerson() {
    var subject = "sub-" + person;
    sql.update(
        """
        insert into catalog_person
          (id, sequence, name, email, language, zone, oidc_subject, active)
        values (?, 1, 'Ada', 'ada@example.org', 'en', 'Etc/UTC', ?, true)
        """,
        person,
        subject);

    call(TestTokens.withRoles(subject, "responder")).body("personId", is(person.toString()));
  }

  @Test
  void aServiceAccountIsAService() {
    var jwt = TestTokens.of("7b", "n", "e@example.org", "responder");
    call(jwt).body("kind", is("PERSON"));

    call(TestTokens.withRoles("service-account-incident-service", "responder"))
        .body("kind", is("SERVICE"))
        .body("name", is("incident-service"));
  }

  @Test
  void anApiTokenActsWithItsRolesForItsPerson() {
    store(null, false, "responder", "stakeholder");

    call(token)
        .statusCode(200)
        .body("kind", is("TOKEN"))
        .body("personId", is(person.toString()))
        .body("name", is("deploy script"));
  }

  @Test
  void anApiTokenWithoutTheRoleIsForbidden() {
    store(null, false, "stakeholder");

    call(token).statusCode(403).contentType("application/problem+json");
  }

  @Test
  void anUnknownRevokedOrExpiredApiTokenIsNotAuthenticated() {
    call(token).statusCode(401).contentType("application/problem+json");

    store(null, true, "responder");
    call(token).statusCode(401);
  }

  @Test
  void anApiTokenWorksUntilItExpires() {
    store(clock.instant().plus(Duration.ofHours(1)), false, "responder");
    call(token).statusCode(200);

    clock.advance(Duration.ofHours(2));

    call(token).statusCode(401);
  }

  @Test
  void withoutCredentialsAProtectedResourceIsClosedAndAPublicOneAnonymous() {
    given().get("/test/actor").then().statusCode(401);
    given()
        .get("/test/actor/public")
        .then()
        .statusCode(200)
        .body("kind", is("ANONYMOUS"))
        .body("name", is("anonymous"));
  }

  @Test
  void aPublicResourceThatAsksForNobodyTakesAnyBearerValue() {
    for (var foreign : new String[] {"0123456789abcdef0123456789abcdef", "mus_unknown", "a.b.c"}) {
      given()
          .header("Authorization", "Bearer " + foreign)
          .get("/test/actor/intake")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void eventsNameActorsByTheirKind() {
    assertThat(Actor.system("severity.table").who())
        .isEqualTo(new Who(Who.Kind.RULE, null, "severity.table"));
    assertThat(Actor.person(person, "Ada").who()).isEqualTo(Who.person(person, "Ada"));
  }

  private ValidatableResponse call(String bearer) {
    return given().header("Authorization", "Bearer " + bearer).get("/test/actor").then();
  }

  private void store(Instant expiresAt, boolean revoked, String... roles) {
    sql.update(
        """
        insert into catalog_api_token
          (id, sequence, name, hash, person_id, roles, expires_at, revoked)
        values (?, 1, 'deploy script', ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        SecretHash.sha256(token),
        person,
        roles,
        expiresAt,
        revoked);
  }
}
