package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes along with a merge, and goes back when it is taken back. */
@QuarkusTest
class MergeTest extends RelationTestBase {

  @Test
  void aMergeTakesAlertsServicesAndPeopleAlong() {
    var service = service("Basket", 1);
    var survivor = commanded(ANNA, service("Cart", 2), "SEV2");
    var merged = alerted(service);
    as(BORIS).post(INCIDENTS + "/" + merged + "/command").then().statusCode(200);
    var alert = onlyAlert(merged);
    try (var told = TopicProbe.on("muster.incidents")) {
      link(BORIS, merged, "MERGE", survivor).statusCode(201);

      told.await(
          IncidentAlertDetached.class,
          each ->
              each.alertId().toString().equals(alert)
                  && each.aggregateId().toString().equals(merged));
      told.await(
          IncidentAlertAttached.class,
          each ->
              each.alertId().toString().equals(alert)
                  && each.aggregateId().toString().equals(survivor));
    }
    assertThat(detail(ANNA, merged).getString("incident.state")).isEqualTo("CANCELLED");
    assertThat(detail(ANNA, merged).getInt("alertCount")).isZero();
    var seen = detail(ANNA, survivor);
    assertThat(seen.getString("alerts[0].id")).isEqualTo(alert);
    assertThat(seen.getInt("openAlertCount")).isEqualTo(1);
    assertThat(seen.getList("incident.services.id")).contains(service.toString());
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await("the next alert joins the survivor")
        .atMost(PATIENCE)
        .until(() -> detail(ANNA, survivor).getInt("alertCount") == 2);
  }

  @Test
  void aMergeThatIsTakenBackGivesBackWhatCameAlong() {
    var service = service("Basket", 1);
    var survivor = commanded(ANNA, service("Cart", 2), "SEV2");
    var merged = alerted(service);
    as(BORIS).post(INCIDENTS + "/" + merged + "/command").then().statusCode(200);
    var alert = onlyAlert(merged);
    String relation = link(BORIS, merged, "MERGE", survivor).extract().path("id");
    try (var told = TopicProbe.on("muster.incidents")) {
      unlink(BORIS, survivor, relation).statusCode(200);

      told.await(
          IncidentAlertDetached.class,
          each ->
              each.alertId().toString().equals(alert)
                  && each.aggregateId().toString().equals(survivor));
      told.await(
          IncidentAlertAttached.class,
          each ->
              each.alertId().toString().equals(alert)
                  && each.aggregateId().toString().equals(merged));
    }
    var seen = detail(ANNA, merged);
    assertThat(seen.getString("incident.state")).isEqualTo("INVESTIGATING");
    assertThat(seen.getInt("openAlertCount")).isEqualTo(1);
    assertThat(onlyAlert(merged)).isEqualTo(alert);
    assertThat(detail(ANNA, survivor).getInt("alertCount")).isZero();
    assertThat(detail(ANNA, survivor).getList("incident.services.id"))
        .hasSize(1)
        .doesNotContain(service.toString());
  }

  @Test
  void aServiceThatHasANewAlertStaysWhereThatIs() {
    var service = service("Basket", 1);
    var survivor = commanded(ANNA, service("Cart", 2), "SEV2");
    var merged = alerted(service);
    as(BORIS).post(INCIDENTS + "/" + merged + "/command").then().statusCode(200);
    String relation = link(BORIS, merged, "MERGE", survivor).extract().path("id");
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> detail(ANNA, survivor).getInt("alertCount") == 2);

    unlink(BORIS, survivor, relation).statusCode(200);

    assertThat(detail(ANNA, survivor).getInt("alertCount")).isEqualTo(1);
    assertThat(detail(ANNA, merged).getInt("alertCount")).isEqualTo(1);
    assertThat(detail(ANNA, survivor).getList("incident.services.id")).contains(service.toString());
  }

  @Test
  void whoeverMayNotAdmitPeopleMergesNobodyIntoAPrivateIncident() {
    var mine = declare(BORIS, Map.of("title", "A", "severity", "SEV3", "restricted", true));
    as(BORIS).post(INCIDENTS + "/" + mine + "/command").then().statusCode(200);
    var other = declare(ANNA, Map.of("title", "B", "severity", "SEV3", "restricted", true));
    as(ANNA).post(INCIDENTS + "/" + other + "/command").then().statusCode(200);
    as(ANNA).put(INCIDENTS + "/" + other + "/members/" + BORIS.id()).then().statusCode(200);

    link(BORIS, mine, "MERGE", other)
        .statusCode(403)
        .body("code", equalTo("incident.manager-only"));
  }
}
