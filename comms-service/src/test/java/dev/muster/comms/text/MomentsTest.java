package dev.muster.comms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Instant AT = Instant.parse("2026-11-21T11:30:00Z");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  @Test
  void utcStandsBesideTheReadersTime() {
    assertThat(new Moments(ZoneId.of("Europe/Moscow"), Locale.ENGLISH).full(AT))
        .isEqualTo("21 Nov 2026, 14:30 MSK (11:30 UTC)");
  }

  @Test
  void utcNamesItsDayWhenItIsAnother() {
    assertThat(new Moments(ZoneId.of("Asia/Tokyo"), Locale.ENGLISH).full(AT.plusSeconds(14_400)))
        .isEqualTo("22 Nov 2026, 00:30 JST (21 Nov, 15:30 UTC)");
  }

  @Test
  void utcAloneIsNotRepeated() {
    assertThat(new Moments(ZoneId.of("UTC"), Locale.ENGLISH).full(AT))
        .isEqualTo("21 Nov 2026, 11:30 UTC");
  }

  @Test
  void durationsAreWordsInTheReadersLanguage() {
    Moments english = new Moments(ZoneId.of("UTC"), Locale.ENGLISH);
    Moments russian = new Moments(ZoneId.of("UTC"), RUSSIAN);
    assertThat(english.duration(Duration.ofMinutes(125))).isEqualTo("2 hours 5 minutes");
    assertThat(russian.duration(Duration.ofMinutes(125))).isEqualTo("2 часа 5 минут");
    assertThat(english.duration(Duration.ofSeconds(20))).isEqualTo("less than a minute");
    assertThat(english.duration(Duration.ofHours(49))).isEqualTo("2 days 1 hour");
  }
}
