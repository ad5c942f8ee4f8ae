package dev.muster.postmortem.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.calendar.DayClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {
  private static final Instant MARCH_2 = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

  private final ReminderPlan plan = plan(DayClock.REAL_DAY);

  @Test
  void theFirstReminderComesThreeDaysBeforeTheDueDate() {
    assertThat(plan.first(MARCH_2)).isEqualTo(reminder(ReminderKind.BEFORE_DUE, 1, "2026-03-17"));
  }

  @Test
  void aReminderFollowsOnTheDueDateThenTheDayAfterThenEveryWeek() {
    Reminder due = plan.next(plan.first(MARCH_2), at("2026-03-17")).orElseThrow();
    Reminder late = plan.next(due, at("2026-03-20")).orElseThrow();
    Reminder later = plan.next(late, at("2026-03-21")).orElseThrow();

    assertThat(due).isEqualTo(reminder(ReminderKind.DUE, 1, "2026-03-20"));
    assertThat(late).isEqualTo(reminder(ReminderKind.OVERDUE, 1, "2026-03-21"));
    assertThat(later).isEqualTo(reminder(ReminderKind.OVERDUE, 2, "2026-03-28"));
  }

  @Test
  void aDueDateCloserThanThreeDaysIsRemindedOfOnTheDay() {
    assertThat(plan.first(Instant.parse("2026-03-18T00:00:00Z")))
        .isEqualTo(reminder(ReminderKind.DUE, 1, "2026-03-20"));
  }

  @Test
  void aMonthOfAbsenceCostsOneReminderAndNotFour() {
    Reminder missed = reminder(ReminderKind.BEFORE_DUE, 1, "2026-03-17");

    assertThat(plan.next(missed, Instant.parse("2026-04-20T12:00:00Z")))
        .contains(reminder(ReminderKind.OVERDUE, 1, "2026-04-25"));
  }

  @Test
  void aPolicyCanEndTheReminders() {
    ReminderPlan short3 =
        new ReminderPlan(ReminderRules.DEFAULT.atMost(3), plan.clock(), plan.dueOn());

    assertThat(short3.next(reminder(ReminderKind.OVERDUE, 2, "2026-03-28"), at("2026-03-28")))
        .contains(reminder(ReminderKind.OVERDUE, 3, "2026-04-04"));
    assertThat(short3.next(reminder(ReminderKind.OVERDUE, 3, "2026-04-04"), at("2026-04-04")))
        .isEmpty();
  }

  @Test
  void aTourRemindsWithinSeconds() {
    ReminderPlan tour = plan(10);

    assertThat(tour.first(MARCH_2).at()).isEqualTo(MARCH_2.plusSeconds(15 * 10 + 3));
  }

  @Property
  void theNextReminderIsAlwaysAhead(
      @ForAll @IntRange(max = 100_000_000) int seconds,
      @ForAll ReminderKind kind,
      @ForAll @IntRange(min = 1, max = 3) int length) {
    ReminderPlan any = plan(length == 1 ? 1 : length == 2 ? 600 : DayClock.REAL_DAY);
    Instant now = MARCH_2.plusSeconds(seconds);

    Reminder next = any.next(new Reminder(kind, 4, now), now).orElseThrow();

    assertThat(next.at()).isAfter(now);
    if (kind != ReminderKind.BEFORE_DUE) {
      assertThat(next.at()).isBefore(latest(any, now));
    }
  }

  private static Instant latest(ReminderPlan plan, Instant now) {
    Instant firstOverdue = plan.clock().at(DUE.plusDays(2), LocalTime.NOON);
    Instant aWeekOn = now.plusSeconds(8L * plan.clock().secondsPerDay());
    return firstOverdue.isAfter(aWeekOn) ? firstOverdue : aWeekOn;
  }

  private static ReminderPlan plan(int secondsPerDay) {
    return new ReminderPlan(
        ReminderRules.DEFAULT, new DayClock(ZoneId.of("UTC"), secondsPerDay, MARCH_2), DUE);
  }

  private static Reminder reminder(ReminderKind kind, int number, String day) {
    return new Reminder(kind, number, at(day));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z").plus(Duration.ofHours(9));
  }
}
