package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many senders, or replicas of one, speak at once. */
@QuarkusTest
class IntakeConcurrencyTest {

  private static List<Integer> atOnce(int count, Callable<Integer> call)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add(call);
      }
      var statuses = new ArrayList<Integer>();
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void fiftyIdenticalTriggersOpenOneAlertAndPageOnce() throws Exception {
    var service = Api.paging(Api.person("anna"));
    var event = Api.event(service, "trigger", "storm");

    var statuses = atOnce(50, () -> Api.enqueue(event).extract().statusCode());

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
        atOnce(
            120,
            () ->
                Api.enqueue(turn.incrementAndGet() % 2 == 0 ? resolve : trigger)
                    .extract()
                    .statusCode());

    assertThat(statuses).containsOnly(202);
    assertThat(Api.alerts(service)).filteredOn("status", "TRIGGERED").hasSizeLessThanOrEqualTo(1);
  }
}
