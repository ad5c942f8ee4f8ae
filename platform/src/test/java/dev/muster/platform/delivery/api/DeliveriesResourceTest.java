package dev.muster.platform.delivery.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveriesResourceTest {
  private static final String PATH = "/api/test/v1/deliveries";

  @Inject DeliveryFixture fixture;
  @Inject Sql sql;

  @Test
  void onlyAdministratorsSeeAndRetryDeliveries() {
    for (var path : new String[] {PATH, PATH + "/" + UUID.randomUUID()}) {
      given().get(path).then().statusCode(401);
      as(TestTokens.manager()).get(path).then().statusCode(403);
    }
    given().post(PATH + "/" + UUID.randomUUID() + "/retry").then().statusCode(401);
    as(TestTokens.manager()).post(PATH + "/" + UUID.randomUUID() + "/retry").then().statusCode(403);
  }

  @Test
  void aBlockedDeliveryIsSeenFixedAndSent() {
    var id = blocked();

    admin()
        .queryParam("status", "BLOCKED")
        .queryParam("channel", "telex")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.status", everyItem(is("BLOCKED")))
        .body("items[0].id", is(id.toString()))
        .body("items[0].destination", is("https://example.org/x?..."))
        .body("items[0].nextAttemptAt", nullValue());
    sql.update("update delivery set channel = 'fake' where id = ?", id);
    admin().post(PATH + "/" + id + "/retry").then().statusCode(200);

    fixture.awaitStatus(id, DeliveryStatus.SENT);
    admin()
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("delivery.attempts", is(2))
        .body("attempts.attempt", contains(1, 2))
        .body("attempts.outcome", contains("BLOCKED", "SENT"));
    assertThat(audited(id)).isEqualTo(1);
  }

  @Test
  void whatIsSentCannotBeRetried() {
    var id = fixture.enqueue(DeliveryRequest.of("fake", "x", DeliveryFixture.json("x")));
    fixture.awaitStatus(id, DeliveryStatus.SENT);

    admin()
        .post(PATH + "/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("code", is("delivery.not-retryable"));
  }

  @Test
  void theListGoesOnWhereThePageEnded() {
    blocked();
    blocked();
    var first = admin().queryParam("limit", 1).get(PATH).jsonPath();

    var second =
        admin()
            .queryParam("limit", 1)
            .queryParam("cursor", first.getString("next"))
            .get(PATH)
            .jsonPath();

    assertThat(first.getList("items")).hasSize(1);
    assertThat(second.getString("items[0].id")).isLessThan(first.getString("items[0].id"));
  }

  @Test
  void whatAProviderFailedToDeliverIsCountedAndSentAgainTogether() {
    var provider = "provider-" + UUID.randomUUID();
    var lost = List.of(failed(provider), failed(provider));
    var other = failed("provider-" + UUID.randomUUID());
    sql.update(
        "update delivery set created_at = created_at - interval '2 days' where id = ?", other);
    var figures = "providers.find { it.provider == '" + provider + "' }";

    admin()
        .get(PATH + "/summary")
        .then()
        .statusCode(200)
        .body(figures + ".attempts", is(2))
        .body(figures + ".failures", is(2))
        .body(figures + ".failed", is(2));
    admin()
        .queryParam("provider", provider)
        .get(PATH)
        .then()
        .body("items.id", containsInAnyOrder(lost.get(0).toString(), lost.get(1).toString()));
    retryFailed(TestTokens.admin(), provider).statusCode(200).body("released", is(2));

    lost.forEach(id -> fixture.awaitStatus(id, DeliveryStatus.SENT));
    retryFailed(TestTokens.admin(), provider).body("released", is(0));
    admin().get(PATH + "/" + other).then().body("delivery.status", is("FAILED"));
    retryFailed(TestTokens.manager(), provider).statusCode(403);
    as(TestTokens.manager()).get(PATH + "/summary").then().statusCode(403);
  }

  private static ValidatableResponse retryFailed(String token, String provider) {
    return as(token)
        .contentType(ContentType.JSON)
        .body(Map.of("channel", "fake", "provider", provider))
        .post(PATH + "/retry-failed")
        .then();
  }

  @Test
  void whatTheProviderSaidAfterwardsIsSeen() {
    var id = fixture.enqueue(DeliveryRequest.of("fake", "x", DeliveryFixture.json("x")));
    fixture.awaitStatus(id, DeliveryStatus.SENT);
    sql.update(
        """
        insert into delivery_report (delivery_id, reference, rank, state, status, reported_at)
        values (?, 'SM1', 1, 'ON_ITS_WAY', 'ringing', now())
        """,
        id);

    admin()
        .get(PATH + "/" + id)
        .then()
        .body("delivery.provider", is("first"))
        .body("delivery.said", is("ringing"))
        .body("reports.state", contains("ON_ITS_WAY"))
        .body("reports.reference", contains("SM1"));
  }

  /** One that was given up after a call of this provider. */
  private UUID failed(String provider) {
    var id = blocked();
    sql.update("update delivery set status = 'FAILED', channel = 'fake' where id = ?", id);
    sql.update(
        """
        update delivery_attempt set provider = ?, outcome = 'FAILED', error = 'gone'
        where delivery_id = ?
        """,
        provider,
        id);
    return id;
  }

  @Test
  void badQuestionsAreToldSo() {
    admin().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    admin().get(PATH + "/nonsense").then().statusCode(404);
    admin().queryParam("status", "LOST").get(PATH).then().statusCode(404);
    admin().queryParam("limit", 0).get(PATH).then().statusCode(400);
    admin().queryParam("cursor", "%%").get(PATH).then().statusCode(400);
  }

  private UUID blocked() {
    var id =
        fixture.enqueue(
            DeliveryRequest.of("telex", "https://example.org/x?sig=1", DeliveryFixture.json("x")));
    fixture.awaitStatus(id, DeliveryStatus.BLOCKED);
    return id;
  }

  private long audited(UUID id) {
    return sql.query(
            "select count(*) from audit_entry where action = 'delivery.retry' and target_id = ?",
            row -> row.getLong(1),
            id.toString())
        .get(0);
  }

  private static RequestSpecification admin() {
    return as(TestTokens.admin());
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
