package dev.muster.postmortem.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

  @Test
  void fiveBusinessDaysAfterMondayIsTheNextMonday() {
    assertThat(BusinessDays.after(MONDAY, 5)).isEqualTo(MONDAY.plusDays(7));
  }

  @Test
  void oneBusinessDayAfterFridayIsMonday() {
    assertThat(BusinessDays.after(MONDAY.plusDays(4), 1)).isEqualTo(MONDAY.plusDays(7));
  }

  @Test
  void countingFromAWeekendBeginsOnMonday() {
    assertThat(BusinessDays.after(MONDAY.plusDays(5), 0)).isEqualTo(MONDAY.plusDays(7));
    assertThat(BusinessDays.after(MONDAY.plusDays(6), 1)).isEqualTo(MONDAY.plusDays(7));
    assertThat(BusinessDays.after(MONDAY.plusDays(5), 2)).isEqualTo(MONDAY.plusDays(8));
  }

  @Test
  void daysAreNeverNegative() {
    assertThatThrownBy(() -> BusinessDays.after(MONDAY, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void exactlyTheGivenNumberOfBusinessDaysPass(
      @ForAll @IntRange(max = 4000) int offset, @ForAll @IntRange(min = 1, max = 300) int days) {
    LocalDate start = MONDAY.plusDays(offset);

    LocalDate end = BusinessDays.after(start, days);

    assertThat(BusinessDays.isBusinessDay(end)).isTrue();
    assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(BusinessDays::isBusinessDay))
        .hasSize(days);
  }
}
