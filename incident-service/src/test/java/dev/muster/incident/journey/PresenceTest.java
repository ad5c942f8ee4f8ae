package dev.muster.incident.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is here and watching. */
@QuarkusTest
class PresenceTest extends IncidentTestBase {
  private String id;

  @BeforeEach
  void anIncident() {
    id = declare(ANNA, service("Checkout", 1), "SEV3");
  }

  private ValidatableResponse here(Person person) {
    return as(person).put(INCIDENTS + "/" + id + "/presence").then().statusCode(200);
  }

  private ValidatableResponse seenBy(Person person) {
    return as(person).get(INCIDENTS + "/" + id + "/presence").then().statusCode(200);
  }

  @Test
  void whoeverSaysSoIsHereUntilTheyFallSilentOrLeave() {
    here(ANNA);
    clock.advance(Duration.ofSeconds(1));
    here(STAN).body("person.name", contains("Anna", "Stan"));
    clock.advance(Duration.ofSeconds(28));
    here(ANNA);
    clock.advance(Duration.ofSeconds(5));
    seenBy(BORIS).body("person.name", contains("Anna"));

    as(ANNA).delete(INCIDENTS + "/" + id + "/presence").then().statusCode(204);

    seenBy(BORIS).body("$", empty());
  }

  @Test
  void nobodyIsInARoomThatTheyMayNotSee() {
    var body =
        Map.of(
            "title",
            "Leak",
            "severity",
            "SEV3",
            "restricted",
            true,
            "serviceIds",
            List.of(service("Vault", 1)));
    var secret = INCIDENTS + "/" + declare(ANNA, body) + "/presence";
    as(BORIS).put(secret).then().statusCode(404);
    as(BORIS).get(secret).then().statusCode(404);
    as(BORIS).delete(secret).then().statusCode(404);
  }
}
