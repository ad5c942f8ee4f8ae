package dev.muster.oncall.auditor;

import static dev.muster.oncall.auditor.TestedAlert.ANNA;
import static dev.muster.oncall.auditor.TestedAlert.level;
import static dev.muster.oncall.auditor.TestedAlert.policy;
import static dev.muster.oncall.auditor.TestedAlert.target;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.oncall.auditor.Difference.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Levels for some priorities, seen by the auditor. */
class PriorityAuditTest {
  private final TestedAlert alert = new TestedAlert();

  /** Anna at once for alerts of priority one, Chen in the end. */
  private static JsonNode forHighPriorities() {
    var level = new HashMap<>(level(0, target("PERSON", ANNA)));
    level.put("condition", Map.of("zone", "UTC", "priorities", List.of("P1")));
    return policy(List.of(level), List.of());
  }

  @Test
  void aLevelForHighPrioritiesIsMissedByThoseAndByAlertsWhosePriorityNobodySaid() {
    assertThat(alert.differences(forHighPriorities(), 60)).hasSize(1);
    alert.priority("P1");
    assertThat(alert.differences(forHighPriorities(), 60)).hasSize(1);
    alert.priority("P2");
    assertThat(alert.differences(forHighPriorities(), 60)).isEmpty();
    alert.page(ANNA, 0, 0);
    assertThat(alert.differences(forHighPriorities(), 60))
        .extracting(Difference::kind)
        .containsExactly(Kind.WRONG_PERSON);
  }

  @Test
  void whereThePriorityChangedALevelForPrioritiesMayHaveFiredOrNot() {
    alert.priority("P2");
    alert.happens("PRIORITIZED", 30);

    assertThat(alert.differences(forHighPriorities(), 60)).isEmpty();
    alert.page(ANNA, 0, 0);
    assertThat(alert.differences(forHighPriorities(), 60)).isEmpty();
  }
}
