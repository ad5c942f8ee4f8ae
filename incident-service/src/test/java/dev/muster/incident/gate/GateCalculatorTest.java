package dev.muster.incident.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Who;
import dev.muster.incident.timing.GateSwitches;
import java.math.BigDecimal;
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
        openAlerts, monitoring, alert, cause, evidence, List.of(), GateSwitches.ALL, STABILITY);
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
            List.of(),
            new GateSwitches(true, true, true, false, true),
            STABILITY);
    var gate = GateCalculator.evaluate(inputs, T0.plus(STABILITY));
    assertThat(gate.isOpen()).isTrue();
    assertThat(findings(gate)).contains("cause-unknown");
  }

  private static Measurement figure(String value, Instant at) {
    var query =
        new GateQuery(
            Check.METRICS_AT_BASELINE,
            "Share of failed requests",
            "up",
            GateQuery.Comparison.AT_MOST,
            new BigDecimal("0.01"),
            List.of());
    var question = new Question(query, "", "up");
    return value == null
        ? question.failed(Metrics.Failure.AWAY, at)
        : question.measured(new BigDecimal(value), at);
  }

  private static String metrics(EvidenceBook evidence, Instant alert, Measurement... figures) {
    var inputs =
        new GateInputs(
            0, T0, alert, "bad deploy", evidence, List.of(figures), GateSwitches.ALL, STABILITY);
    var result = GateCalculator.evaluate(inputs, T0).checks().get(0);
    assertThat(result.met())
        .isEqualTo(result.finding().equals("measured") || result.finding().equals("attested"));
    return result.finding();
  }

  @Test
  void figuresSpeakBeforePeople() { // RES-03, RES-04
    assertThat(metrics(EvidenceBook.EMPTY, null, figure("0.01", T0))).isEqualTo("measured");
    assertThat(metrics(bothAt(T0), null, figure("0.02", T0))).isEqualTo("measured-off");
    assertThat(metrics(bothAt(T0), null, figure("0.002", T0), figure("0.02", T0)))
        .isEqualTo("measured-off");
    var denied = EvidenceBook.EMPTY.with(Check.METRICS_AT_BASELINE, said(false, T0));
    assertThat(metrics(denied, null, figure("0.01", T0))).isEqualTo("measured");
  }

  @Test
  void aPersonsWordCountsWhereNoFigureCanBeHad() {
    assertThat(metrics(EvidenceBook.EMPTY, null, figure(null, T0))).isEqualTo("no-figure");
    assertThat(metrics(bothAt(T0), null, figure(null, T0))).isEqualTo("attested");
    assertThat(metrics(bothAt(T0), null, figure(null, T0), figure("0", T0))).isEqualTo("attested");
  }

  @Test
  void anOldFigureAndOneFromBeforeTheLastAlertSayNothing() {
    var old = T0.minus(Measurement.FRESH).minusSeconds(1);
    assertThat(metrics(EvidenceBook.EMPTY, null, figure("0", old))).isEqualTo("no-figure");
    assertThat(metrics(EvidenceBook.EMPTY, T0, figure("0", T0.minusSeconds(1))))
        .isEqualTo("no-figure");
    assertThat(metrics(EvidenceBook.EMPTY, T0, figure("0", T0))).isEqualTo("measured");
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
