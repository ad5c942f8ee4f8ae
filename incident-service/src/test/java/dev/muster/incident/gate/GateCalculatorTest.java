package dev.muster.incident.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Who;
import dev.muster.incident.timing.GateSwitches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GateCalculatorTest {
  private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration STABILITY = Duration.ofMinutes(15);
  private static final Who ANNA = Who.person(new UUID(0, 1), "Anna");

  private static Evidence said(boolean met, Instant at) {
    return new Evidence(met, "looked at the dashboard", at, ANNA);
  }

  private static EvidenceBook bothAt(Instant at) {
    return EvidenceBook.EMPTY
        .with(Check.METRICS_AT_BASELINE, said(true, at))
        .with(Check.REPORTS_STOPPED, said(true, at));
  }

  private static GateInputs inputs(
      int openAlerts, Instant monitoring, Instant alert, String cause, EvidenceBook evidence) {
    return new GateInputs(
        openAlerts, monitoring, alert, cause, evidence, GateSwitches.ALL, STABILITY);
  }

  private static List<String> findings(Gate gate) {
    return gate.checks().stream().map(CheckResult::finding).toList();
  }

  @Test
  void everythingMissingIsListed() { // RES-01, RES-02
    var gate = GateCalculator.evaluate(inputs(2, null, T0, null, EvidenceBook.EMPTY), T0);
    assertThat(gate.isOpen()).isFalse();
    assertThat(gate.missing().stream().map(CheckResult::check)).containsExactly(Check.values());
    assertThat(findings(gate))
        .containsExactly(
            "no-evidence", "alerts-open", "no-evidence", "cause-unknown", "not-monitoring");
  }

  @Test
  void theGateOpensExactlyWhenTheClockRunsOut() {
    var inputs = inputs(0, T0, T0.minusSeconds(60), "bad deploy", bothAt(T0));
    assertThat(GateCalculator.evaluate(inputs, T0.plus(STABILITY).minusMillis(1)).isOpen())
        .isFalse();
    assertThat(GateCalculator.evaluate(inputs, T0.plus(STABILITY)).isOpen()).isTrue();
  }

  @Test
  void aNewAlertStartsTheClockAgain() {
    var alert = T0.plusSeconds(600);
    var gate = GateCalculator.evaluate(inputs(0, T0, alert, "x", bothAt(alert)), alert);
    assertThat(gate.stableAt()).isEqualTo(alert.plus(STABILITY));
  }

  @Test
  void aNewAlertMakesOlderEvidenceStale() { // RES-03
    var gate =
        GateCalculator.evaluate(
            inputs(0, T0, T0.plusSeconds(1), "x", bothAt(T0)), T0.plusSeconds(7200));
    assertThat(gate.missing().stream().map(CheckResult::check))
        .containsExactly(Check.METRICS_AT_BASELINE, Check.REPORTS_STOPPED);
    assertThat(gate.missing()).allMatch(missing -> missing.finding().equals("stale"));
  }

  @Test
  void evidenceToTheContraryHoldsBack() {
    var evidence = bothAt(T0).with(Check.REPORTS_STOPPED, said(false, T0));
    var gate = GateCalculator.evaluate(inputs(0, T0, null, "x", evidence), T0.plus(STABILITY));
    assertThat(gate.missing().stream().map(CheckResult::finding)).containsExactly("denied");
  }

  @Test
  void whatThePolicyDoesNotAskForIsShownButDoesNotHoldBack() {
    var inputs =
        new GateInputs(
            0,
            T0,
            null,
            null,
            bothAt(T0),
            new GateSwitches(true, true, true, false, true),
            STABILITY);
    var gate = GateCalculator.evaluate(inputs, T0.plus(STABILITY));
    assertThat(gate.isOpen()).isTrue();
    assertThat(findings(gate)).contains("cause-unknown");
  }

  @Property
  void timeAloneNeverClosesTheGate(
      @ForAll @IntRange(max = 4000) int alertSeconds,
      @ForAll @IntRange(max = 4000) int evidenceSeconds,
      @ForAll @IntRange(max = 8000) int now,
      @ForAll @IntRange(max = 8000) int later) {
    var inputs =
        inputs(0, T0, T0.plusSeconds(alertSeconds), "x", bothAt(T0.plusSeconds(evidenceSeconds)));
    var before = GateCalculator.evaluate(inputs, T0.plusSeconds(now));
    var after = GateCalculator.evaluate(inputs, T0.plusSeconds(now + later));
    assertThat(before.isOpen() && !after.isOpen()).isFalse();
  }

  @Property
  void anOpenAlertAlwaysHoldsBack(
      @ForAll @IntRange(min = 1, max = 50) int open, @ForAll @IntRange(max = 9000) int now) {
    var gate = GateCalculator.evaluate(inputs(open, T0, T0, "x", bothAt(T0)), T0.plusSeconds(now));
    assertThat(gate.isOpen()).isFalse();
  }
}
