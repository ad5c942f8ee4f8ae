package dev.muster.oncall.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.oncall.Api;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The link in a page: one tap, from a phone, without signing in. */
@QuarkusTest
class AckLinkTest {
  @Inject MovableClock clock;

  private static String path(Api.Someone person) {
    var link = FakeSmtp.awaitMailTo(person.email()).link("/ack/");
    return link.substring(link.indexOf("/ack/"));
  }

  private static ValidatableResponse show(String path) {
    return given().get(path).then();
  }

  private static ValidatableResponse answer(String path) {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .post(path)
        .then();
  }

  @Test
  void readingTheLinkChangesNothingBecauseMailScannersReadLinks() {
    var anna = Api.person("anna");
    var alert = Api.trigger(Api.paging(anna), "a");

    show(path(anna))
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("it is down"))
        .body(containsString("<button type=\"submit\">Acknowledge</button>"))
        .body(not(containsString("<script")));

    assertThat(Api.alert(alert)).containsEntry("status", "TRIGGERED");
  }

  @Test
  void oneTapTakesTheAlertInTheNameOfThePagedPerson() {
    var anna = Api.person("anna");
    var alert = Api.trigger(Api.paging(anna), "a");
    var path = path(anna);
    FirstPage.awaitSent(alert);

    answer(path).statusCode(200).body(containsString("It is yours"));

    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", anna.name());
    var page = Api.pages(alert).get(0);
    assertThat(page).containsEntry("status", "ACKNOWLEDGED").containsEntry("answeredVia", "link");
    assertThat(Api.ledger(page.get("id")))
        .containsExactly("INTENT", "QUEUED", "ATTEMPT", "RECEIPT", "ANSWER");
    assertThat(Api.audited(alert)).containsExactly(anna.name() + " alert.acknowledge link");
  }

  @Test
  void tappingAgainSaysWhoHasIt() {
    var anna = Api.person("anna");
    Api.trigger(Api.paging(anna), "a");
    var path = path(anna);
    answer(path).statusCode(200);

    answer(path).statusCode(200).body(containsString("Taken by " + anna.name()));
    show(path)
        .statusCode(200)
        .body(containsString("Taken by " + anna.name()))
        .body(not(containsString(">Acknowledge</button>")));
  }

  @Test
  void aMistakenAnswerIsGivenBackAndTheAlertEscalatesAnew() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var alert =
        Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna, boris))), "a");
    var path = path(anna);
    answer(path).statusCode(200).body(containsString("Give it back"));
    show(path(boris)).body(not(containsString("Give it back")));
    answer(path(boris) + "/give-back").statusCode(303);
    assertThat(Api.alert(alert)).containsEntry("status", "ACKNOWLEDGED");

    given()
        .redirects()
        .follow(false)
        .post(path + "/give-back")
        .then()
        .statusCode(303)
        .header("Location", equalTo("../" + path.substring("/ack/".length())));

    assertThat(Api.alert(alert)).containsEntry("status", "TRIGGERED");
    assertThat(Api.pages(alert)).hasSize(4);
    show(path).body(containsString(">Acknowledge</button>"));
  }

  @Test
  void theSecondPersonsAnswerIsKeptInTheLedgerAndTakesNothingAway() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var alert =
        Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna, boris))), "a");
    answer(path(anna)).statusCode(200);

    answer(path(boris)).statusCode(200).body(containsString("Taken by " + anna.name()));

    assertThat(Api.alert(alert)).containsEntry("acknowledgedBy", anna.name());
    var borisPage =
        Api.pages(alert).stream()
            .filter(page -> page.get("personName").equals(boris.name()))
            .findFirst()
            .orElseThrow();
    assertThat(Api.ledger(borisPage.get("id"))).contains("ANSWER");
  }

  @Test
  void afterTheEndThereIsNothingToTake() {
    var anna = Api.person("anna");
    var alert = Api.trigger(Api.paging(anna), "a");
    var path = path(anna);
    Api.post("/alerts/" + alert + "/resolve", Map.of()).statusCode(200);

    answer(path).statusCode(200).body(containsString("This alert is over"));

    assertThat(Api.alert(alert)).containsEntry("status", "RESOLVED");
  }

  @Test
  void theReadersLanguageIsSpoken() {
    var ivan = Api.person("ivan", "ru");
    Api.trigger(Api.paging(ivan), "a");
    var mail = FakeSmtp.awaitMailTo(ivan.email());

    assertThat(mail.subject()).startsWith("[КРИТИЧЕСКИЙ]").endsWith("it is down");
    assertThat(mail.header("Content-Language")).isEqualTo("ru");
    show(path(ivan)).body(containsString("Принять")).body(containsString("<html lang=\"ru\">"));
  }

  @Test
  void theMailSaysWhatIsWrongAndWhatToTap() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);
    var event = Api.event(service, "trigger", "a");
    event.put(
        "payload",
        Map.of(
            "summary", "p99 <b>over</b> 2 s",
            "source", "probe",
            "severity", "critical",
            "custom_details", Map.of("region", "eu-1")));
    Api.enqueue(event).statusCode(202);

    var mail = FakeSmtp.awaitMailTo(anna.email());

    assertThat(mail.subject()).startsWith("[CRITICAL] service").endsWith("p99 <b>over</b> 2 s");
    assertThat(mail.text()).contains("Acknowledge", "/ack/", "region: eu-1", anna.name());
    assertThat(mail.html()).contains("p99 &lt;b&gt;over&lt;/b&gt; 2 s").doesNotContain("<b>");
    assertThat(mail.header("Importance")).isEqualTo("high");
  }

  @Test
  void aLinkThatWasNotIssuedHereLeadsNowhere() {
    show("/ack/garbage").statusCode(404).body(containsString("not valid"));
    answer("/ack/" + "A".repeat(100)).statusCode(404).body(containsString("not valid"));
    given()
        .header("Accept-Language", "ru")
        .get("/ack/garbage")
        .then()
        .body(containsString("недействительна"));
  }

  @Test
  void aLinkIsGoodForAWeek() {
    var anna = Api.person("anna");
    var alert = Api.trigger(Api.paging(anna), "a");
    var path = path(anna);

    clock.advance(Duration.ofDays(7));

    answer(path).statusCode(410).body(containsString("too old"));
    assertThat(Api.alert(UUID.fromString(alert.toString()))).containsEntry("status", "TRIGGERED");
  }
}
