package dev.muster.postmortem.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.calendar.DayClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AssignPlanTest {
  private static final LocalDate LAST = LocalDate.parse("2027-03-12");
  private static final Instant MONDAY = Instant.parse("2027-03-01T12:00:00Z");
  private static final DayClock BERLIN =
      new DayClock(ZoneId.of("Europe/Berlin"), DayClock.REAL_DAY, MONDAY);
  private static final AssignPlan PLAN = new AssignPlan(ReminderRules.DEFAULT, BERLIN);
  private static final Instant ASSIGN_BY = BERLIN.endOf(LAST);

  @Test
  void somebodyHearsBeforeAtAndAfterTheLastDay() {
    Reminder before = PLAN.first(LAST, MONDAY);
    assertThat(before)
        .isEqualTo(
            new Reminder(ReminderKind.BEFORE_ASSIGN, 0, Instant.parse("2027-03-09T08:00:00Z")));
    Reminder day = PLAN.next(before, ASSIGN_BY, before.at()).orElseThrow();
    assertThat(day)
        .isEqualTo(new Reminder(ReminderKind.ASSIGN, 0, Instant.parse("2027-03-12T08:00:00Z")));
    Reminder late = PLAN.next(day, ASSIGN_BY, day.at()).orElseThrow();
    assertThat(late)
        .isEqualTo(new Reminder(ReminderKind.UNASSIGNED, 1, Instant.parse("2027-03-13T08:00:00Z")));
    assertThat(PLAN.next(late, ASSIGN_BY, late.at()))
        .contains(new Reminder(ReminderKind.UNASSIGNED, 2, Instant.parse("2027-03-20T08:00:00Z")));
  }

  @Test
  void aProposalWithLittleTimeIsToldOfOnTheDayOrAfterIt() {
    assertThat(PLAN.first(LAST, Instant.parse("2027-03-11T12:00:00Z")).kind())
        .isEqualTo(ReminderKind.ASSIGN);
    assertThat(PLAN.first(LAST, Instant.parse("2027-03-12T12:00:00Z")).kind())
        .isEqualTo(ReminderKind.UNASSIGNED);
  }

  @Test
  void whatIsSentTooLateSpeaksOfTheDeadlineThatPassed() {
    Reminder before = PLAN.first(LAST, MONDAY);

    assertThat(PLAN.asOf(before, ASSIGN_BY, before.at())).isEqualTo(before);
    assertThat(PLAN.asOf(before, ASSIGN_BY, ASSIGN_BY))
        .isEqualTo(new Reminder(ReminderKind.UNASSIGNED, 1, before.at()));
  }

  @Test
  void thereIsAnEndWhereTheRulesNameOne() {
    AssignPlan once = new AssignPlan(ReminderRules.DEFAULT.atMost(1), BERLIN);

    assertThat(once.next(new Reminder(ReminderKind.UNASSIGNED, 1, ASSIGN_BY), ASSIGN_BY, ASSIGN_BY))
        .isEmpty();
  }
}
