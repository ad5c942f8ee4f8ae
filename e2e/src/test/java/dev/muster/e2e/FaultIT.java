package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.e2e.fault.FaultPlan;
import dev.muster.e2e.fault.FaultRun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short fault run; {@code e2e/faults} is the long one. */
class FaultIT {
  private final RunningPlatform muster = RunningPlatform.get();

  @Test
  void twelveKillsBreakNoPromise() throws Exception {
    var plan = new FaultPlan(60, 6, FaultPlan.EVERYBODY, 2, Duration.ofSeconds(3), 7);

    var report = new FaultRun(muster.platform(), muster.admin(), plan).run();

    System.out.println(report.figures());
    assertThat(report.violations()).isEmpty();
    assertThat(report.figures()).containsEntry("kills", plan.kills());
  }
}
