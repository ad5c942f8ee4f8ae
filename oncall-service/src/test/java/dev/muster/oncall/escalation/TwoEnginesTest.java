package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.platform.database.Migrations;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replicas share the work of one database, beside the engine that runs anyway. */
@QuarkusTest
class TwoEnginesTest {
  @Inject EscalationTable table;
  @Inject Escalations escalations;
  @Inject AlertActions actions;
  @Inject Migrations migrations;
  @Inject MovableClock clock;

  private EscalationEngine engine() {
    return new EscalationEngine(
        table, escalations, actions, migrations, clock, new SimpleMeterRegistry());
  }

  @Test
  void nobodyIsPagedTwiceForALevel() throws Exception {
    var first = Api.person("first");
    var second = Api.person("second");
    var service = Api.paging(first, second);
    var alerts = IntStream.range(0, 40).mapToObj(i -> Api.trigger(service, "alert " + i)).toList();

    clock.advance(Duration.ofSeconds(60));
    AtOnce.repeat(4, () -> engine().run());

    for (UUID alert : alerts) {
      await().until(() -> Api.pages(alert).size() >= 2);
      assertThat(Api.pages(alert))
          .extracting("personName")
          .containsExactly(second.name(), first.name());
    }
  }
}
