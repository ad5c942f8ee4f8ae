package dev.muster.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "checkout, checkout, 0",
    "chekout, checkout, 1",
    "checkuot, checkout, 1",
    "checkput, checkout, 1",
    "checckout, checkout, 1",
    "оплта, оплата, 1",
    "kitten, sitting, 3",
  })
  void aSlipIsALetterTooManyTooFewWrongOrSwapped(String one, String other, int slips) {
    assertThat(Spelling.distance(one, other)).isEqualTo(slips);
    assertThat(Spelling.distance(other, one)).isEqualTo(slips);
  }

  @Test
  void theNearestKnownWordIsMeant() {
    assertThat(Spelling.nearest("chekout", List.of("check", "checkout", "timeout")))
        .contains("checkout");
  }

  @Test
  void shortWordsAreNotGuessedAndFarOnesAreNotMeant() {
    assertThat(Spelling.nearest("api", List.of("apt"))).isEmpty();
    assertThat(Spelling.nearest("redis", List.of("radio"))).isEmpty();
  }
}
