package dev.muster.incident.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelNameTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static String name(String title, int number) {
    return ChannelName.of("incident", DAY, title, "INC-7", number);
  }

  @ParameterizedTest
  @CsvSource({
    "Checkout fails when paying by card, incident-2026-11-22-checkout-fails-when",
    "Down, incident-2026-11-22-down",
    "Ärger: 500er & Café, incident-2026-11-22-arger-500er-cafe",
    "Оплата не проходит, incident-2026-11-22-oplata-ne-prohodit",
    "Supercalifragilisticexpialidocious, incident-2026-11-22-supercalifragilistic",
    "🔥🔥, incident-2026-11-22-inc-7"
  })
  void theTitleIsCutBetweenWords(String title, String name) { // WR-08
    assertThat(name(title, 1)).isEqualTo(name);
  }

  @Test
  void aNameThatIsTakenGetsANumber() {
    assertThat(name("Down", 2)).isEqualTo("incident-2026-11-22-down-2");
  }

  @Property
  void everyTitleMakesANameThatSlackTakes(
      @ForAll String title, @ForAll @IntRange(min = 1, max = 999) int number) {
    assertThat(name(title, number))
        .matches("incident-2026-11-22-[a-z0-9]([a-z0-9-]{0,22}[a-z0-9])?")
        .doesNotContain("--");
  }
}
