package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.UnansweredAlert.MINUTE;
import static dev.muster.oncall.escalation.UnansweredAlert.PRIMARY;
import static dev.muster.oncall.escalation.UnansweredAlert.SECONDARY;
import static dev.muster.oncall.escalation.UnansweredAlert.VICE;
import static dev.muster.oncall.escalation.UnansweredAlert.level;
import static dev.muster.oncall.escalation.UnansweredAlert.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Levels that count for some alerts, or at some hours, only. */
class LevelConditionTest {
  private final UnansweredAlert alert = new UnansweredAlert();

  private static EscalationLevel conditional(
      LevelCondition condition, EscalationTarget... targets) {
    return new EscalationLevel(5 * MINUTE, List.of(targets), Strategy.EVERYONE, condition);
  }

  private static LevelCondition forIncidents(Severity... severities) {
    return new LevelCondition(Set.of(), Set.of(severities), Set.of(), ZoneOffset.UTC, List.of());
  }

  private static Circumstances critical(AlertPriority priority) {
    return new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, priority);
  }

  @Test
  void theViceIsPagedForTheWorstIncidentsOnlyAndForThoseNothingIsKnownOf() {
    // ESC-01
    var policy =
        policy(
            0, level(0, person(PRIMARY)), conditional(forIncidents(Severity.SEV1), person(VICE)));

    assertThat(alert.story(policy)).containsExactly("0 primary", "5 vice", "10 exhausted");
    alert.becomes(new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, Severity.SEV1, null));
    assertThat(alert.story(policy)).containsExactly("0 primary", "5 vice", "10 exhausted");
    alert.becomes(new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, Severity.SEV2, null));
    assertThat(alert.story(policy)).containsExactly("0 primary", "5 nobody", "10 exhausted");
  }

  @Test
  void aLevelForHighPrioritiesCountsForThoseAndForAlertsWhosePriorityNobodySaid() {
    var high =
        new LevelCondition(
            Set.of(),
            Set.of(),
            Set.of(AlertPriority.P1, AlertPriority.P2),
            ZoneOffset.UTC,
            List.of());
    var policy = policy(0, conditional(high, person(PRIMARY)));

    assertThat(alert.story(policy)).containsExactly("5 primary", "10 exhausted");
    alert.becomes(critical(AlertPriority.P2));
    assertThat(alert.story(policy)).containsExactly("5 primary", "10 exhausted");
    alert.becomes(critical(AlertPriority.P3));
    assertThat(alert.story(policy)).containsExactly("5 nobody", "5 exhausted");
  }

  @Test
  void aLevelWhoseConditionIsNotMetIsSkippedAtOnce() {
    var warnings =
        new LevelCondition(
            Set.of(AlertSeverity.WARNING), Set.of(), Set.of(), ZoneOffset.UTC, List.of());
    var policy =
        policy(0, conditional(warnings, person(PRIMARY)), level(5 * MINUTE, person(SECONDARY)));

    assertThat(alert.story(policy)).containsExactly("5 nobody", "5 secondary", "10 exhausted");
  }

  @Test
  void aLevelFiresInItsHoursOnTheWall() {
    // 03:00Z is 11:00 in Shanghai and 22:00 of the day before in New York.
    var office = new Window(Set.of(DayOfWeek.values()), LocalTime.of(9, 0), Duration.ofHours(8));
    var policy =
        policy(
            0,
            conditional(
                new LevelCondition(
                    Set.of(), Set.of(), Set.of(), ZoneId.of("Asia/Shanghai"), List.of(office)),
                person(PRIMARY)),
            conditional(
                new LevelCondition(
                    Set.of(), Set.of(), Set.of(), ZoneId.of("America/New_York"), List.of(office)),
                person(SECONDARY)));

    assertThat(alert.story(policy)).containsExactly("5 primary", "10 nobody", "15 exhausted");
  }
}
