package dev.muster.oncall.service;

import static dev.muster.contracts.AlertSeverity.CRITICAL;
import static dev.muster.contracts.AlertSeverity.INFO;
import static dev.muster.contracts.AlertSeverity.WARNING;
import static dev.muster.oncall.page.Urgency.HIGH;
import static dev.muster.oncall.page.Urgency.LOW;
import static dev.muster.oncall.service.UrgencyBasis.ALWAYS_HIGH;
import static dev.muster.oncall.service.UrgencyBasis.ALWAYS_LOW;
import static dev.muster.oncall.service.UrgencyBasis.BY_SEVERITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Support hours are 9 to 17 on working days in Berlin. */
class UrgencyRuleTest {
  private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final String FRIDAY_NIGHT = "2026-10-23T20:00:00Z";
  private static final String FRIDAY_NOON = "2026-10-23T10:00:00Z";

  /** After a night in which clocks changed. */
  private static final String MONDAY_MORNING = "2026-10-26T08:00:00Z";

  private static UrgencyRule hours(UrgencyBasis during, UrgencyBasis outside) {
    var nineToFive = Window.between(WORKING, LocalTime.of(9, 0), LocalTime.of(17, 0));
    return new UrgencyRule(
        outside, new SupportHours(ZoneId.of("Europe/Berlin"), List.of(nineToFive), during));
  }

  static List<Arguments> table() {
    var steady = UrgencyRule.BY_SEVERITY;
    return List.of(
        Arguments.of(steady, CRITICAL, FRIDAY_NIGHT, HIGH, null),
        Arguments.of(steady, AlertSeverity.ERROR, FRIDAY_NIGHT, HIGH, null),
        Arguments.of(steady, WARNING, FRIDAY_NIGHT, LOW, null),
        Arguments.of(steady, INFO, FRIDAY_NIGHT, LOW, null),
        Arguments.of(new UrgencyRule(ALWAYS_HIGH, null), INFO, FRIDAY_NIGHT, HIGH, null),
        Arguments.of(new UrgencyRule(ALWAYS_LOW, null), CRITICAL, FRIDAY_NIGHT, LOW, null),
        Arguments.of(hours(ALWAYS_HIGH, ALWAYS_LOW), INFO, FRIDAY_NOON, HIGH, null),
        Arguments.of(hours(ALWAYS_HIGH, ALWAYS_LOW), CRITICAL, FRIDAY_NIGHT, LOW, MONDAY_MORNING),
        Arguments.of(hours(BY_SEVERITY, ALWAYS_LOW), CRITICAL, FRIDAY_NIGHT, LOW, MONDAY_MORNING),
        Arguments.of(hours(BY_SEVERITY, ALWAYS_LOW), WARNING, FRIDAY_NIGHT, LOW, null),
        Arguments.of(hours(BY_SEVERITY, ALWAYS_LOW), WARNING, FRIDAY_NOON, LOW, null),
        Arguments.of(hours(ALWAYS_HIGH, BY_SEVERITY), CRITICAL, FRIDAY_NIGHT, HIGH, null),
        Arguments.of(hours(ALWAYS_HIGH, BY_SEVERITY), INFO, MONDAY_MORNING, HIGH, null),
        Arguments.of(
            hours(ALWAYS_HIGH, BY_SEVERITY), INFO, "2026-10-26T07:59:59Z", LOW, MONDAY_MORNING),
        Arguments.of(
            hours(ALWAYS_LOW, ALWAYS_HIGH), CRITICAL, FRIDAY_NOON, LOW, "2026-10-23T15:00:00Z"),
        Arguments.of(hours(ALWAYS_LOW, ALWAYS_HIGH), INFO, "2026-10-23T15:00:00Z", HIGH, null));
  }

  @ParameterizedTest
  @MethodSource("table")
  void theRuleSaysHowUrgentAnAlertIsAndWhenItCanWaitNoLonger(
      UrgencyRule rule, AlertSeverity severity, Instant at, Urgency urgency, Instant raised) {
    assertThat(rule.at(severity, at)).isEqualTo(urgency);
    assertThat(rule.raiseAfter(severity, at).orElse(null)).isEqualTo(raised);
  }
}
