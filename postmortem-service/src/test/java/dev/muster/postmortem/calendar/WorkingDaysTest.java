package dev.muster.postmortem.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);
  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2027, 3, 26);
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

  @Test
  void fiveWorkingDaysAcrossEasterEndOnWednesday() {
    WorkingDays days = new WorkingDays(Set.of(GOOD_FRIDAY, EASTER_MONDAY));

    assertThat(days.after(MONDAY, 5)).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(days.after(GOOD_FRIDAY, 0)).isEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(days.isWorkingDay(GOOD_FRIDAY)).isFalse();
  }

  @Test
  void negativeDaysAreRefused() {
    assertThatThrownBy(() -> WorkingDays.WEEKDAYS.after(MONDAY, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countingFromAWeekendBeginsOnMonday() {
    LocalDate saturday = MONDAY.plusDays(5);

    assertThat(WorkingDays.WEEKDAYS.after(saturday, 0)).isEqualTo(MONDAY.plusDays(7));
    assertThat(WorkingDays.WEEKDAYS.after(saturday.plusDays(1), 1)).isEqualTo(MONDAY.plusDays(7));
    assertThat(WorkingDays.WEEKDAYS.after(saturday, 2)).isEqualTo(MONDAY.plusDays(8));
    assertThat(WorkingDays.WEEKDAYS.after(MONDAY.plusDays(4), 1)).isEqualTo(MONDAY.plusDays(7));
  }

  @Property
  void exactlySoManyWorkingDaysLieBetween(
      @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = 120) Integer> off,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Set<LocalDate> daysOff = new HashSet<>();
    off.forEach(day -> daysOff.add(MONDAY.plusDays(day)));
    WorkingDays working = new WorkingDays(daysOff);

    LocalDate last = working.after(MONDAY, days);

    assertThat(working.isWorkingDay(last)).isTrue();
    assertThat(MONDAY.plusDays(1).datesUntil(last.plusDays(1)).filter(working::isWorkingDay))
        .hasSize(days);
  }
}
