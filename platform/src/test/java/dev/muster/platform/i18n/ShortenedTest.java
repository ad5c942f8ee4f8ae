package dev.muster.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void whatFitsStays() {
    assertThat(Shortened.to(4, "fits")).isEqualTo("fits");
  }

  @Test
  void whatDoesNotFitEndsInASign() {
    assertThat(Shortened.to(4, "longer")).isEqualTo("lon…");
    assertThat(Shortened.to(0, "longer")).isEqualTo("…");
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(Shortened.to(4, "ab\uD83D\uDD25c")).isEqualTo("ab…");
    assertThat(Shortened.to(5, "ab\uD83D\uDD25cd")).isEqualTo("ab\uD83D\uDD25…");
  }
}
