package dev.muster.postmortem.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private final Phrases phrases = (key, arguments) -> key.substring("unit.".length());

  @Test
  void aDurationNamesItsPartsThatAreNotZero() {
    assertThat(Spelling.duration(Duration.ofSeconds(93_784), phrases))
        .isEqualTo("1 day 2 hour 3 minute 4 second");
    assertThat(Spelling.duration(Duration.ofMinutes(120), phrases)).isEqualTo("2 hour");
    assertThat(Spelling.duration(Duration.ofMillis(900), phrases)).isEqualTo("0 second");
  }

  @Test
  void aMomentIsUtcToTheSecond() {
    assertThat(Spelling.moment(Instant.parse("2026-03-24T14:32:05.123456Z")))
        .isEqualTo("2026-03-24 14:32:05");
  }
}
