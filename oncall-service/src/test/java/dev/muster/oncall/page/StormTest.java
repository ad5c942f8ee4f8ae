package dev.muster.oncall.page;

import static dev.muster.oncall.page.StormFixture.PATIENCE;
import static dev.muster.oncall.page.StormFixture.PAUSE;
import static dev.muster.oncall.page.StormFixture.SINGLE;
import static dev.muster.oncall.page.StormFixture.alerts;
import static dev.muster.oncall.page.StormFixture.ledger;
import static dev.muster.oncall.page.StormFixture.mails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.muster.oncall.Api;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts for one person: few messages, and proof of each page all the same. */
@QuarkusTest
class StormTest {
  @Inject StormFixture storms;
  @Inject MovableClock clock;

  private Api.Someone anna;

  @BeforeEach
  void somebody() {
    anna = Api.person("anna");
  }

  @AfterEach
  void asItWas() {
    clock.reset();
  }

  @Test
  void theFirstGoOutSinglyAndTheRestAsOneMessage() {
    var alerts = storms.storm(anna, 30);
    mails(anna, SINGLE);
    assertThat(storms.waiting(alerts)).isEqualTo(25);

    var mail = storms.bundle(anna);

    assertThat(mail.subject()).contains("[CRITICAL] 25 alerts: service");
    assertThat(mail.text())
        .contains("Acknowledge all 25", "it is down", "15 more wait for you")
        .contains(anna.name());
    await().atMost(PATIENCE).until(() -> storms.steps(alerts).stream().allMatch("SENT"::equals));
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(SINGLE + 1);
  }

  @Test
  void everyPageHasItsOwnProof() {
    var alerts = storms.storm(anna, 12);
    storms.bundle(anna);
    await().atMost(PATIENCE).until(() -> storms.steps(alerts).stream().allMatch("SENT"::equals));

    for (var alert : alerts.subList(0, SINGLE)) {
      assertThat(ledger(alert)).containsExactly("INTENT", "QUEUED", "ATTEMPT", "RECEIPT");
    }
    for (var alert : alerts.subList(SINGLE, 12)) {
      assertThat(ledger(alert))
          .containsExactly("INTENT", "WAITING", "QUEUED", "ATTEMPT", "RECEIPT");
    }
  }

  @Test
  void oneThatWaitedAloneGoesOutAsAnyOther() {
    var alerts = storms.storm(anna, SINGLE + 1);

    assertThat(storms.bundle(anna).subject()).contains("[CRITICAL] service").contains("it is down");
    assertThat(ledger(alerts.get(SINGLE))).contains("WAITING");
  }

  @Test
  void everybodySeesWhomTheStormHitsAndWhatIsTheirs() {
    var alerts = storms.storm(anna, 8);

    Api.get("/storm", anna.token(Roles.RESPONDER))
        .statusCode(200)
        .body("alerts", greaterThanOrEqualTo(8))
        .body("mine.open", equalTo(8))
        .body("mine.waiting", equalTo(3))
        .body("mine.bundled", equalTo(true))
        .body("people.find { it.personId == '%s' }.waiting".formatted(anna.id()), equalTo(3));
    Api.get("/storm", Api.person("boris").token(Roles.STAKEHOLDER))
        .statusCode(200)
        .body("mine.open", equalTo(0))
        .body("mine.bundled", equalTo(false));
    assertThat(storms.waiting(alerts)).isEqualTo(3);
  }

  @Test
  void otherPeopleAreNotInTheStorm() {
    var boris = Api.person("boris");
    storms.storm(anna, 7);

    var quiet = alerts(Api.paging(boris), 2);

    assertThat(mails(boris, 2)).hasSize(2);
    assertThat(storms.waiting(quiet)).isZero();
  }

  @Test
  void afterTheStormMessagesGoSinglyAgain() {
    storms.storm(anna, 9);
    storms.bundle(anna);
    clock.advance(Duration.ofSeconds(61));

    var late = alerts(Api.paging(anna), 2);

    assertThat(storms.waiting(late)).isZero();
    assertThat(mails(anna, SINGLE + 3)).hasSize(SINGLE + 3);
  }

  @Test
  void levelsThatFireTogetherAreAStormToo() {
    var boris = Api.person("boris");
    clock.stop();
    var alerts = alerts(Api.paging(anna, boris), 9);

    clock.advance(Duration.ofSeconds(60));
    mails(boris, SINGLE);
    await().atMost(PATIENCE).until(() -> storms.waiting(alerts) == 4);
    clock.advance(PAUSE);

    assertThat(mails(boris, SINGLE + 1).get(SINGLE).subject()).contains("4 alerts");
  }
}
