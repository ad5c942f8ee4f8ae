package dev.muster.oncall.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.catalog.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommonHolidaysTest {
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate UNITY = LocalDate.of(2026, 10, 3);

  private final UUID anna = UUID.randomUUID();
  private final UUID boris = UUID.randomUUID();
  private final UUID cleo = UUID.randomUUID();

  @Test
  void moreThanHalfOfAllMembersMustBeOff() {
    Map<UUID, Map<LocalDate, String>> days =
        Map.of(
            anna, Map.of(CHRISTMAS, "Weihnachten", UNITY, "Einheit"),
            boris, Map.of(CHRISTMAS, "Christmas"));

    assertThat(CommonHolidays.of(List.of(anna, boris, cleo), days))
        .containsExactly(new Holiday(CHRISTMAS, "Christmas, Weihnachten"));
    assertThat(CommonHolidays.of(List.of(anna, boris), days))
        .containsExactly(new Holiday(CHRISTMAS, "Christmas, Weihnachten"));
    assertThat(CommonHolidays.of(List.of(anna), days)).hasSize(2);
    assertThat(CommonHolidays.of(List.of(cleo), days)).isEmpty();
    assertThat(CommonHolidays.of(List.of(), days)).isEmpty();
  }
}
