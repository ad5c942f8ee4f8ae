package dev.muster.oncall.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody who leaves while their page is open. */
@QuarkusTest
class LeaverTest {
  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoeverLeavesGetsNoLaterMessage() {
    var anna = Api.person("anna");
    String method =
        Api.get("/people/" + anna.id() + "/contact-methods").extract().path("items[0].id");
    Api.put(
            "/people/" + anna.id() + "/notification-rules",
            Map.of("rules", List.of(urgent(method, 0), urgent(method, 300))))
        .statusCode(200);
    var alert = Api.trigger(Api.paging(anna), "left");
    FakeSmtp.awaitMailTo(anna.email());
    Api.deactivate(anna);

    clock.advance(Duration.ofMinutes(5));

    var page = Api.pages(alert).get(0).get("id");
    await().until(() -> Api.ledger(page).contains("SKIPPED"));
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1);
  }

  @Test
  void theLinkOfWhoeverLeftAnswersNothing() {
    var anna = Api.person("anna");
    var alert = Api.trigger(Api.paging(anna), "left");
    var link = FakeSmtp.awaitMailTo(anna.email()).link("/ack/");
    var path = link.substring(link.indexOf("/ack/"));
    FirstPage.awaitSent(alert);
    Api.deactivate(anna);

    given().get(path).then().statusCode(403).body(not(containsString("it is down")));
    given().post(path).then().statusCode(403);

    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
  }

  private static Map<String, Object> urgent(String method, long delay) {
    return Map.of("urgency", "HIGH", "contactMethodId", method, "delaySeconds", delay);
  }
}
