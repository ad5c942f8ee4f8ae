package dev.muster.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Locale EN = Locale.forLanguageTag("en");
  private static final Locale RU = Locale.forLanguageTag("ru");

  private final Texts texts = Texts.of("sample");

  @Test
  void russianPluralsFollowTheNumber() {
    assertThat(alerts(RU, 1)).isEqualTo("1 оповещение");
    assertThat(alerts(RU, 2)).isEqualTo("2 оповещения");
    assertThat(alerts(RU, 5)).isEqualTo("5 оповещений");
    assertThat(alerts(RU, 11)).isEqualTo("11 оповещений");
    assertThat(alerts(RU, 21)).isEqualTo("21 оповещение");
    assertThat(alerts(RU, 22)).isEqualTo("22 оповещения");
    assertThat(alerts(RU, 112)).isEqualTo("112 оповещений");
  }

  @Test
  void englishPluralsFollowTheNumber() {
    assertThat(alerts(EN, 1)).isEqualTo("1 alert");
    assertThat(alerts(EN, 5)).isEqualTo("5 alerts");
  }

  @Test
  void aRegionSpeaksItsLanguage() {
    assertThat(alerts(Locale.forLanguageTag("ru-BY"), 2)).isEqualTo("2 оповещения");
  }

  @Test
  void whatALanguageLacksAndWhatNobodySpeaksIsSaidInEnglish() {
    assertThat(texts.text(RU, "only.english")).isEqualTo("Only here, isn't it?");
    assertThat(alerts(Locale.FRENCH, 2)).isEqualTo("2 alerts");
  }

  @Test
  void argumentsAreNotPatterns() {
    assertThat(texts.text(EN, "greeting", Map.of("name", "{count} 'x'")))
        .isEqualTo("Hello, {count} 'x'");
  }

  @Test
  void differencesNameMissingKeysAndOtherArguments() {
    assertThat(texts.differences()).isEqualTo(Map.of(RU, Set.of("greeting", "only.english")));
  }

  @Test
  void anUnknownKeyOrBundleIsAnError() {
    assertThatThrownBy(() -> texts.text(EN, "nowhere")).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> Texts.of("nowhere")).hasMessageContaining("nowhere");
  }

  private String alerts(Locale locale, int count) {
    return texts.text(locale, "alerts", Map.of("count", count));
  }
}
