package dev.muster.oncall.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Public holidays against those that governments publish. */
class ShippedHolidaysTest {
  private final ShippedHolidays holidays = new ShippedHolidays();

  private Map<LocalDate, String> of(String code, String first, String last) {
    return holidays.days(code, LocalDate.parse(first), LocalDate.parse(last));
  }

  private Map<LocalDate, String> in2026(String code) {
    return of(code, "2026-01-01", "2026-12-31");
  }

  @Test
  void corpusChristiIsAHolidayInBavariaAndNotInBerlin() {
    var day = LocalDate.parse("2026-06-04");

    assertThat(in2026("DE-BY")).containsEntry(day, "Corpus Christi");
    assertThat(in2026("DE-BE")).doesNotContainKey(day);
    assertThat(in2026("DE")).doesNotContainKey(day).containsKey(LocalDate.parse("2026-10-03"));
  }

  @Test
  void aHolidayThatMovesCountsOnBothDays() {
    assertThat(of("US", "2026-07-01", "2026-07-31"))
        .containsOnlyKeys(LocalDate.parse("2026-07-03"), LocalDate.parse("2026-07-04"));
    assertThat(of("RU", "2026-05-09", "2026-05-09")).containsValue("Victory Day");
    assertThat(of("RU", "2026-05-11", "2026-05-11")).containsValue("Victory Day");
  }

  @Test
  void aHolidayThatMovesIntoTheYearBeforeIsFoundThere() {
    assertThat(of("US", "2027-12-25", "2027-12-31")).containsKey(LocalDate.parse("2027-12-31"));
  }

  @Test
  void aRangeOverTheTurnOfTheYearHasHolidaysOfBoth() {
    assertThat(of("DE-BY", "2026-12-25", "2027-01-06"))
        .containsOnlyKeys(
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2026-12-26"),
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-01-06"));
  }

  @Test
  void daysThatAreOnlyObservedAreNoHolidays() {
    assertThat(in2026("US-CA")).doesNotContainValue("Lincoln's Birthday");
  }

  @Test
  void calendarsAreKnownByCodeAndNamedInEnglishWhateverTheMachineSpeaks() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      var fresh = new ShippedHolidays();

      assertThat(fresh.find("DE-BY")).hasValueSatisfying(each -> named(each, "Germany, Bavaria"));
      assertThat(fresh.days("DE-BE", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))
          .containsValue("New Year's Day");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(holidays.all())
        .hasSizeGreaterThan(500)
        .allSatisfy(each -> assertThat(each.code()).matches("[A-Z]{2}(-[A-Z0-9]{1,4}){0,3}"))
        .allSatisfy(each -> assertThat(each.name()).isNotBlank().doesNotContain("undefined"));
  }

  private static void named(HolidayCalendar calendar, String name) {
    assertThat(calendar.name()).isEqualTo(name);
  }

  @Test
  void anUnknownCodeHasNoHolidays() {
    assertThat(holidays.find("ZZ")).isEmpty();
    assertThat(holidays.find("NYSE")).isEmpty();
    assertThat(in2026("ZZ-1")).isEmpty();
  }
}
