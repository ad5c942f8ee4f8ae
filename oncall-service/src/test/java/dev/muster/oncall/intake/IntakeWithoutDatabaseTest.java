package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.server.TestKafka;
import dev.muster.testkit.server.TestPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What senders and people get while something else is down. */
@QuarkusTest
class IntakeWithoutDatabaseTest {

  @Test
  void anEventThatCannotBeStoredIsAskedForAgainAndNeverLost() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);
    var before = Api.trigger(service, "before");
    TestPostgres.crash();
    try {
      Api.enqueue(Api.event(service, "trigger", "during"))
          .statusCode(503)
          .contentType(ContentType.JSON)
          .body("status", equalTo("unavailable"));
      Api.enqueue(Api.event(new Api.Wired(null, null, "y".repeat(32)), "trigger", "during"))
          .statusCode(503);
    } finally {
      TestPostgres.restart();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Api.enqueue(Api.event(service, "trigger", "during")).extract().statusCode() == 202);

    await().until(() -> FakeSmtp.receivedBy(anna.email()).size() >= 2);
    assertThat(Api.alerts(service)).extracting("dedupKey").containsExactly("during", "before");
    assertThat(Api.alert(before)).containsEntry("status", "TRIGGERED");
  }

  @Test
  void pagingNeedsNoBroker() {
    TestKafka.stop();
    try {
      var anna = Api.person("anna");
      Api.trigger(Api.paging(anna), "a");

      assertThat(FakeSmtp.awaitMailTo(anna.email()).subject()).contains("it is down");
    } finally {
      TestKafka.start();
    }
  }
}
