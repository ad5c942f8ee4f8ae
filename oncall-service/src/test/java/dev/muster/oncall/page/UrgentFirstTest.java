package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that is due as its alert becomes urgent is dropped by that, unless it never comes. */
@QuarkusTest
class UrgentFirstTest {
  private static final int ALL = 100_000;

  @Inject StepTable table;
  @Inject Sql sql;
  @Inject MovableClock clock;

  private UUID alert;
  private Instant at;

  @BeforeEach
  void bothAreDueTomorrow() {
    alert = Api.trigger(Api.paging(Api.person("somebody")), "a");
    FirstPage.awaitSent(alert);
    at = clock.instant().plus(Duration.ofDays(1));
    sql.update("update alert set urgency = 'LOW', raise_at = ? where id = ?", at, alert);
    sql.update("update page_step set status = 'PENDING', due_at = ? where alert_id = ?", at, alert);
  }

  @AfterEach
  void over() {
    Api.post("/alerts/" + alert + "/resolve", "{}").statusCode(200);
  }

  private boolean isClaimed(Instant now) {
    return QuarkusTransaction.requiringNew()
        .call(() -> table.claim(now, ALL).stream().anyMatch(due -> due.alert().id().equals(alert)));
  }

  @Test
  void theMessageWaitsWhileTheAlertBecomesUrgent() {
    assertThat(isClaimed(at)).isFalse();
    assertThat(isClaimed(at.plusSeconds(4))).isFalse();
  }

  @Test
  void anAlertThatCannotBecomeUrgentHoldsItsMessagesBackForAMomentOnly() {
    assertThat(isClaimed(at.plusSeconds(5))).isTrue();
  }
}
