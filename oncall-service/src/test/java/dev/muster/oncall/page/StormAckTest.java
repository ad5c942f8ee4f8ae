package dev.muster.oncall.page;

import static dev.muster.oncall.page.StormFixture.PATIENCE;
import static dev.muster.oncall.page.StormFixture.PAUSE;
import static dev.muster.oncall.page.StormFixture.SINGLE;
import static dev.muster.oncall.page.StormFixture.ledger;
import static dev.muster.oncall.page.StormFixture.mails;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts of a storm that are taken, before their message goes out or with it. */
@QuarkusTest
class StormAckTest {
  @Inject StormFixture storms;
  @Inject MovableClock clock;
  @Inject BundleEngine engine;
  @Inject Sql sql;

  private Api.Someone anna;

  @BeforeEach
  void somebody() {
    anna = Api.person("anna");
  }

  @AfterEach
  void asItWas() {
    clock.reset();
  }

  private static String path(ReceivedMail mail) {
    var link = mail.link("/ack/all/");
    return link.substring(link.indexOf("/ack/"));
  }

  private static List<Object> statuses(List<UUID> alerts) {
    return alerts.stream().map(alert -> Api.alert(alert).get("status")).toList();
  }

  @Test
  void oneTapTakesAllOfAMessageAndNothingElse() {
    var alerts = storms.storm(anna, 9);
    var path = path(storms.bundle(anna));

    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("Acknowledge all 4"))
        .body(not(containsString("<script")));
    assertThat(statuses(alerts)).containsOnly("TRIGGERED");

    given().post(path).then().statusCode(200).body(containsString("4 alerts are yours"));
    assertThat(statuses(alerts.subList(SINGLE, 9))).containsOnly("ACKNOWLEDGED");
    assertThat(statuses(alerts.subList(0, SINGLE))).containsOnly("TRIGGERED");
    assertThat(Api.alert(alerts.get(8))).containsEntry("acknowledgedBy", anna.name());

    given().post(path).then().statusCode(200).body(containsString("Nothing of this message"));
  }

  @Test
  void aLinkOfOnePageIsNoneForAll() {
    storms.storm(anna, 6);
    var token = mails(anna, 1).get(0).link("/ack/");

    given().get("/ack/all/" + token.substring(token.lastIndexOf('/') + 1)).then().statusCode(404);
  }

  @Test
  void whatIsTakenWhileItWaitsIsNotTold() {
    var alerts = storms.storm(anna, 8);
    Api.post("/alerts/" + alerts.get(6) + "/acknowledge", "").statusCode(200);

    var mail = storms.bundle(anna);

    assertThat(mail.subject()).contains("2 alerts");
    assertThat(ledger(alerts.get(6))).contains("CANCELLED").doesNotContain("ATTEMPT");
  }

  @Test
  void whenAllIsTakenNothingIsSent() {
    var alerts = storms.storm(anna, 8);
    mails(anna, SINGLE);
    alerts
        .subList(SINGLE, 8)
        .forEach(alert -> Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200));

    clock.advance(PAUSE);
    engine.run();

    assertThat(storms.steps(alerts.subList(SINGLE, 8))).containsOnly("CANCELLED");
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(SINGLE);
  }

  @Test
  void thousandsAreTakenSomeAtOnceInTransactionsOfTheirOwn() {
    var alerts = storms.storm(anna, SINGLE + 60);
    var path = path(storms.bundle(anna));
    await().atMost(PATIENCE).until(() -> storms.steps(alerts).stream().allMatch("SENT"::equals));
    given()
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("Acknowledge all 60"), containsString("10 more wait for you"));

    given().post(path).then().statusCode(200).body(containsString("60 alerts are yours"));

    var taken = alerts.subList(SINGLE, alerts.size());
    assertThat(
            sql.query(
                "select distinct xmin::text from alert where id = any (?)",
                row -> row.getString(1),
                (Object) taken.toArray(UUID[]::new)))
        .hasSize(2);
    assertThat(statuses(taken)).containsOnly("ACKNOWLEDGED");
  }
}
