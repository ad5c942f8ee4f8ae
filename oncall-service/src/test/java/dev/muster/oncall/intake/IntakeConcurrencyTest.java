package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.testkit.concurrent.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many senders, or replicas of one, speak at once. */
@QuarkusTest
class IntakeConcurrencyTest {
  @Test
  void fiftyIdenticalTriggersOpenOneAlertAndPageOnce() throws Exception {
    var service = Api.paging(Api.person("anna"));
    var event = Api.event(service, "trigger", "storm");

    var statuses = AtOnce.repeat(50, () -> Api.enqueue(event).extract().statusCode());

    assertThat(statuses).containsOnly(202);
    assertThat(Api.alerts(service)).hasSize(1);
    var alert = Api.alerts(service).get(0);
    assertThat(alert).containsEntry("eventCount", 50);
    assertThat(Api.pages(UUID.fromString(alert.get("id").toString()))).hasSize(1);
  }

  @Test
  void triggersAndResolutionsAtOnceNeverFailAndLeaveAtMostOneOpenAlert() throws Exception {
    var service = Api.paging(Api.person("anna"));
    var trigger = Api.event(service, "trigger", "flap");
    var resolve = Api.event(service, "resolve", "flap");
    var turn = new AtomicInteger();

    var statuses =
        AtOnce.repeat(
            120,
            () ->
                Api.enqueue(turn.incrementAndGet() % 2 == 0 ? resolve : trigger)
                    .extract()
                    .statusCode());

    assertThat(statuses).containsOnly(202);
    assertThat(Api.alerts(service)).filteredOn("status", "TRIGGERED").hasSizeLessThanOrEqualTo(1);
  }
}
