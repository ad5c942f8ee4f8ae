package dev.muster.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void theProfileComesFirst() {
    assertThat(negotiated("ru", "en")).isEqualTo("ru");
    assertThat(negotiated("ru-RU", "en")).isEqualTo("ru");
  }

  @Test
  void elseTheHeadersBestMatchDecides() {
    assertThat(negotiated(null, "de, ru;q=0.7, en;q=0.3")).isEqualTo("ru");
    assertThat(negotiated(" ", "en-GB,ru;q=0.5")).isEqualTo("en");
    assertThat(negotiated("fr", "ru")).isEqualTo("ru");
  }

  @Test
  void elseEnglish() {
    assertThat(negotiated(null, null)).isEqualTo("en");
    assertThat(negotiated(null, "fr")).isEqualTo("en");
    assertThat(negotiated(null, "*")).isEqualTo("en");
    assertThat(negotiated(null, ";;q=x,,")).isEqualTo("en");
    assertThat(negotiated("not a tag", "q")).isEqualTo("en");
  }

  @Test
  void knowsWhatItSpeaks() {
    assertThat(Languages.speaks("ru-RU")).isTrue();
    assertThat(Languages.speaks("fr")).isFalse();
    assertThat(Languages.speaks(null)).isFalse();
  }

  private static String negotiated(String profile, String header) {
    return Languages.negotiate(profile, header).toLanguageTag();
  }
}
