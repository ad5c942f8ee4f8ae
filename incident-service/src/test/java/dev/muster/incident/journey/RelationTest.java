package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What incidents have to do with each other, and which alerts are whose. */
@QuarkusTest
class RelationTest extends RelationTestBase {

  @Test
  void aDuplicateIsCancelledAndBothSay() {
    var first = commanded(ANNA, service("Cart", 2), "SEV2");
    var second = commanded(ANNA, service("Basket", 2), "SEV3");
    try (var told = TopicProbe.on("muster.incidents")) {
      link(ANNA, second, "DUPLICATE", first)
          .statusCode(201)
          .body("first", equalTo(true))
          .body("incident.id", equalTo(first));

      var event =
          told.await(
              IncidentStateChanged.class,
              each ->
                  each.aggregateId().toString().equals(second)
                      && each.to() == IncidentState.CANCELLED);
      assertThat(event.reason()).isEqualTo(name(first) + ". same trouble");
      assertThat(event.words().publicText().get("en")).contains("together with another one");
    }
    assertThat(detail(ANNA, second).getString("incident.state")).isEqualTo("CANCELLED");
    assertThat(timeline(ANNA, second)).contains("A duplicate of " + name(first) + ". same trouble");
    assertThat(timeline(ANNA, first))
        .endsWith(name(second) + " is a duplicate of this. same trouble");
    as(STAN)
        .get(INCIDENTS + "/" + first + "/relations")
        .then()
        .body("kind", contains("DUPLICATE"))
        .body("first", contains(false))
        .body("incident.state", contains("CANCELLED"));
  }

  @Test
  void aDuplicateThatIsNoneGoesOn() {
    var first = commanded(ANNA, service("Cart", 2), "SEV2");
    var second = commanded(ANNA, service("Basket", 2), "SEV3");
    String relation = link(ANNA, second, "DUPLICATE", first).extract().path("id");
    unlink(BORIS, second, relation)
        .statusCode(403)
        .body("code", equalTo("incident.commander-only"));

    unlink(ANNA, first, relation).statusCode(200).body("", empty());

    var seen = detail(ANNA, second);
    assertThat(seen.getString("incident.state")).isEqualTo("INVESTIGATING");
    assertThat(seen.getString("incident.milestones.closedAt")).isNull();
    assertThat(timeline(ANNA, first))
        .endsWith("Link to " + name(second) + " taken back. it was not");
    unlink(ANNA, first, relation).statusCode(409).body("code", equalTo("relation.ended"));
  }

  @Test
  void onlyItsCommanderEndsAnIncidentByALink() {
    var first = commanded(ANNA, service("Cart", 2), "SEV2");
    var second = commanded(ANNA, service("Basket", 2), "SEV3");
    link(BORIS, second, "MERGE", first)
        .statusCode(403)
        .body("code", equalTo("incident.commander-only"));
    link(STAN, second, "RELATED", first).statusCode(403);
    link(ANNA, second, "SPLIT", first).statusCode(422);
    link(ANNA, second, "RELATED", second).statusCode(422);
    link(ANNA, second, "RELATED", UUID.randomUUID().toString()).statusCode(404);
    var drill = declare(ANNA, Map.of("title", "x", "severity", "SEV3", "drill", true));
    link(ANNA, second, "DUPLICATE", drill).statusCode(409).body("code", equalTo("relation.unlike"));
  }

  @Test
  void aPartBecomesAnIncidentOfItsOwn() {
    var service = service("Basket", 1);
    var origin = alerted(service);
    publish(alert(service, 1, AlertSeverity.ERROR));
    await().atMost(PATIENCE).until(() -> detail(ANNA, origin).getInt("alertCount") == 2);
    var alert = onlyAlert(origin);

    String part =
        as(BORIS)
            .body(
                Map.of("title", "Only prices", "alertIds", List.of(alert), "reason", "other cause"))
            .post(INCIDENTS + "/" + origin + "/split")
            .then()
            .statusCode(201)
            .body("services.id", contains(service.toString()))
            .extract()
            .path("id");

    assertThat(onlyAlert(part)).isEqualTo(alert);
    assertThat(detail(ANNA, origin).getList("alerts.id")).doesNotContain(alert).hasSize(1);
    assertThat(timeline(ANNA, origin)).contains(name(part) + " was split off. other cause");
    assertThat(timeline(ANNA, part)).contains("Split off from " + name(origin) + ". other cause");
    as(BORIS)
        .body(Map.of("title", "x", "alertIds", List.of(alert)))
        .post(INCIDENTS + "/" + origin + "/split")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("alertIds"));
    assertThat(post(STAN, "/" + origin + "/split", Map.of("title", "x"))).isEqualTo(403);
  }

  @Test
  void aChildHasOneParentAndNoCircle() {
    var parent = declare(ANNA, service("Cart", 2), "SEV2");
    var child = declare(ANNA, service("Cart", 2), "SEV2");
    var third = declare(ANNA, service("Cart", 2), "SEV2");
    link(BORIS, child, "CHILD", parent).statusCode(201);
    link(BORIS, child, "CHILD", third).statusCode(409).body("code", equalTo("relation.has-parent"));
    link(BORIS, child, "RELATED", parent).statusCode(409).body("code", equalTo("relation.exists"));
    link(BORIS, third, "CHILD", child).statusCode(201);
    link(BORIS, parent, "CHILD", third).statusCode(409).body("code", equalTo("relation.circle"));
    assertThat(timeline(ANNA, parent)).endsWith(name(child) + " is a part of this. same trouble");
  }

  @Test
  void aPrivateIncidentIsCalledByItsCodeNameOnTheOtherSide() {
    var open = declare(ANNA, service("Cart", 2), "SEV2");
    var secret =
        declare(ANNA, Map.of("title", "Keys leaked", "severity", "SEV2", "restricted", true));
    var codeName = detail(ANNA, secret).getString("codeName");
    link(BORIS, open, "RELATED", secret).statusCode(404);
    link(ANNA, open, "RELATED", secret)
        .statusCode(201)
        .body("incident.title", equalTo("Keys leaked"));

    as(BORIS)
        .get(INCIDENTS + "/" + open + "/relations")
        .then()
        .body("incident.title", contains(codeName))
        .body("incident.visible", contains(false))
        .body("incident.severity", contains(nullValue()))
        .body("incident.state", contains(nullValue()));
    assertThat(String.join("\n", timeline(BORIS, open)))
        .contains(codeName)
        .doesNotContain("Keys leaked");
  }

  @Test
  void whatMayBeRelatedIsProposedWithTheReason() {
    var word = "w" + UUID.randomUUID().toString().replace("-", "");
    var service = service("Cart", 2);
    var title = "Заказы " + word + " не проходят";
    var old =
        declare(ANNA, Map.of("title", title, "severity", "SEV3", "serviceIds", List.of(service)));
    as(ANNA)
        .body(Map.of("cause", "pool of " + word + " exhausted"))
        .put(INCIDENTS + "/" + old + "/root-cause");
    var secret = declare(ANNA, Map.of("title", title, "severity", "SEV3", "restricted", true));
    var now =
        declare(
            BORIS,
            Map.of(
                "title",
                "Заказ " + word + " не прошёл",
                "severity",
                "SEV3",
                "serviceIds",
                List.of(service)));
    as(BORIS)
        .body(Map.of("cause", "the pool " + word + " is exhausted"))
        .put(INCIDENTS + "/" + now + "/root-cause");

    var related = INCIDENTS + "/" + now + "/related";
    as(BORIS)
        .get(related)
        .then()
        .statusCode(200)
        .body("[0].neighbour.id", equalTo(old))
        .body("[0].reasons", contains("SAME_CAUSE", "SIMILAR_TEXT", "SAME_SERVICE"))
        .body("neighbour.id", not(hasItem(secret)));
    link(BORIS, now, "RELATED", old).statusCode(201);
    as(BORIS).get(related).then().body("neighbour.id", not(hasItem(old)));
  }

  @Test
  void alertsAreAttachedAndDetachedByHand() {
    var service = service("Cart", 3);
    var id = declare(ANNA, service("Basket", 2), "SEV2");
    var loose = alert(service, 3, AlertSeverity.WARNING);
    publish(loose);
    await()
        .atMost(PATIENCE)
        .until(
            () -> DATABASE.count("select count(*) from alert where id = ?", loose.alertId()) == 1);
    var alerts = INCIDENTS + "/" + id + "/alerts";
    as(STAN).get(alerts + "/loose").then().body("id", hasItem(loose.alertId().toString()));

    as(BORIS)
        .body(Map.of("alertIds", List.of(loose.alertId())))
        .post(alerts)
        .then()
        .statusCode(200);
    assertThat(detail(ANNA, id).getInt("openAlertCount")).isEqualTo(1);
    as(BORIS).get(alerts + "/loose").then().body("id", not(hasItem(loose.alertId().toString())));
    var other = declare(ANNA, service("Basket", 2), "SEV2");
    as(BORIS)
        .body(Map.of("alertIds", List.of(loose.alertId())))
        .post(INCIDENTS + "/" + other + "/alerts")
        .then()
        .statusCode(409)
        .body("code", equalTo("alert.elsewhere"));

    var detach = alerts + "/" + loose.alertId() + "/detach";
    assertThat(as(STAN).body(Map.of("reason", "x")).post(detach).statusCode()).isEqualTo(403);
    as(BORIS).body(Map.of("reason", "another trouble")).post(detach).then().statusCode(200);
    as(BORIS).body(Map.of("reason", "again")).post(detach).then().statusCode(404);
    var seen = detail(ANNA, id);
    assertThat(seen.getInt("alertCount")).isZero();
    assertThat(timeline(ANNA, id))
        .endsWith(
            "Alert #%d joined: Error rate 40%%".formatted(loose.number()),
            "Alert #%d taken out: Error rate 40%%. another trouble".formatted(loose.number()));
    as(BORIS)
        .body(Map.of("alertIds", List.of(UUID.randomUUID())))
        .post(alerts)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("alertIds"));
    assertThat(post(STAN, "/" + id + "/alerts", Map.of("alertIds", List.of(loose.alertId()))))
        .isEqualTo(403);
  }
}
