package dev.muster.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
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

/** A level that is due as its alert becomes urgent waits for that, but not for ever. */
@QuarkusTest
class UrgentFirstTest {
  private static final int ALL = 100_000;

  @Inject EscalationTable table;
  @Inject Sql sql;
  @Inject MovableClock clock;

  private UUID alert;
  private Instant at;

  @BeforeEach
  void bothAreDueTomorrow() {
    alert = Api.trigger(Api.paging(Api.person("first"), Api.person("second")), "a");
    FirstPage.awaitSent(alert);
    at = clock.instant().plus(Duration.ofDays(1));
    sql.update("update alert set urgency = 'LOW', raise_at = ? where id = ?", at, alert);
    sql.update("update escalation set next_at = ? where alert_id = ?", at, alert);
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
  void theLevelWaitsWhileTheAlertBecomesUrgent() {
    assertThat(isClaimed(at)).isFalse();
    assertThat(isClaimed(at.plusSeconds(4))).isFalse();
  }

  @Test
  void anAlertThatCannotBecomeUrgentHoldsItsLevelsBackForAMomentOnly() {
    assertThat(isClaimed(at.plusSeconds(5))).isTrue();
  }

  @Test
  void whatIsDueBeforeGoesOutBefore() {
    sql.update("update alert set raise_at = ? where id = ?", at.plusMillis(1), alert);

    assertThat(isClaimed(at)).isTrue();
  }

  @Test
  void anAlertThatSomebodyHoldsIsTimedOutAsItWouldBe() {
    Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200);
    sql.update("update escalation set status = 'HELD', next_at = ? where alert_id = ?", at, alert);

    assertThat(isClaimed(at)).isTrue();
  }
}
