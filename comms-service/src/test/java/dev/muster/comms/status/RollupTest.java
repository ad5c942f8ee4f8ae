package dev.muster.comms.status;

import static dev.muster.comms.status.ComponentStatus.DEGRADED_PERFORMANCE;
import static dev.muster.comms.status.ComponentStatus.MAJOR_OUTAGE;
import static dev.muster.comms.status.ComponentStatus.OPERATIONAL;
import static dev.muster.comms.status.ComponentStatus.PARTIAL_OUTAGE;
import static dev.muster.comms.status.ComponentStatus.UNDER_MAINTENANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The roll-up rule of contracts/statuspage.md, A.2. */
class RollupTest {
  @Test
  void oneComponentSpeaksForThePage() {
    assertThat(blend(OPERATIONAL)).isEqualTo(OverallStatus.OPERATIONAL);
    assertThat(blend(UNDER_MAINTENANCE)).isEqualTo(OverallStatus.MAINTENANCE);
    assertThat(blend(DEGRADED_PERFORMANCE)).isEqualTo(OverallStatus.PARTIALLY_DEGRADED);
    assertThat(blend(PARTIAL_OUTAGE)).isEqualTo(OverallStatus.PARTIAL_OUTAGE);
    assertThat(blend(MAJOR_OUTAGE)).isEqualTo(OverallStatus.MAJOR_OUTAGE);
  }

  @Test
  void oneMajorOutageAmongHealthyComponentsIsPartial() {
    assertThat(blend(MAJOR_OUTAGE, OPERATIONAL)).isEqualTo(OverallStatus.PARTIAL_OUTAGE);
    assertThat(Rollup.WORST.of(List.of(MAJOR_OUTAGE, OPERATIONAL), PostImpact.NONE))
        .isEqualTo(OverallStatus.MAJOR_OUTAGE);
  }

  @Test
  void severalComponentsBlend() {
    assertThat(blend(MAJOR_OUTAGE, MAJOR_OUTAGE)).isEqualTo(OverallStatus.MAJOR_OUTAGE);
    assertThat(blend(PARTIAL_OUTAGE, PARTIAL_OUTAGE)).isEqualTo(OverallStatus.PARTIAL_OUTAGE);
    assertThat(blend(PARTIAL_OUTAGE, OPERATIONAL)).isEqualTo(OverallStatus.MINOR_OUTAGE);
    assertThat(blend(DEGRADED_PERFORMANCE, DEGRADED_PERFORMANCE)).isEqualTo(OverallStatus.DEGRADED);
    assertThat(blend(DEGRADED_PERFORMANCE, UNDER_MAINTENANCE))
        .isEqualTo(OverallStatus.PARTIALLY_DEGRADED);
    assertThat(blend(UNDER_MAINTENANCE, OPERATIONAL)).isEqualTo(OverallStatus.MAINTENANCE);
    assertThat(blend(OPERATIONAL, OPERATIONAL)).isEqualTo(OverallStatus.OPERATIONAL);
  }

  @Test
  void aPageWithoutComponentsListensToItsIncidents() {
    assertThat(Rollup.BLEND.of(List.of(), PostImpact.NONE)).isEqualTo(OverallStatus.OPERATIONAL);
    assertThat(Rollup.BLEND.of(List.of(), PostImpact.CRITICAL))
        .isEqualTo(OverallStatus.MAJOR_OUTAGE);
  }

  @Property
  void orderDoesNotMatter(@ForAll @Size(min = 1, max = 8) List<ComponentStatus> statuses) {
    List<ComponentStatus> reversed = new ArrayList<>(statuses);
    Collections.reverse(reversed);
    for (Rollup rollup : Rollup.values()) {
      assertThat(rollup.of(reversed, PostImpact.NONE))
          .isEqualTo(rollup.of(statuses, PostImpact.NONE));
    }
  }

  @Property
  void aPageIsOperationalOnlyIfEveryComponentIs(
      @ForAll @Size(min = 1, max = 8) List<ComponentStatus> statuses) {
    boolean healthy = statuses.stream().allMatch(OPERATIONAL::equals);
    for (Rollup rollup : Rollup.values()) {
      assertThat(rollup.of(statuses, PostImpact.NONE) == OverallStatus.OPERATIONAL)
          .isEqualTo(healthy);
    }
  }

  @Property
  void blendNeverLooksWorseThanTheWorstComponent(
      @ForAll @Size(min = 1, max = 8) List<ComponentStatus> statuses) {
    List<String> order = List.of("none", "maintenance", "minor", "major", "critical");
    int blended = order.indexOf(Rollup.BLEND.of(statuses, PostImpact.NONE).indicator());
    int worst = order.indexOf(Rollup.WORST.of(statuses, PostImpact.NONE).indicator());
    assertThat(blended).isLessThanOrEqualTo(worst);
  }

  private static OverallStatus blend(ComponentStatus... statuses) {
    return Rollup.BLEND.of(List.of(statuses), PostImpact.NONE);
  }
}
