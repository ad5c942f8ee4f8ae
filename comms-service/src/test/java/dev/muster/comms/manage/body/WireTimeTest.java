package dev.muster.comms.manage.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTimeTest {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @ParameterizedTest
  @CsvSource({
    "2026-11-03T10:00:00.000Z,2026-11-03T10:00:00Z",
    "2026-11-03T10:00:00+03:00,2026-11-03T07:00:00Z",
    "2026-11-03T10:00:00+0300,2026-11-03T07:00:00Z",
    "2026-11-03 10:00:00 UTC,2026-11-03T10:00:00Z",
    "2026-11-03 10:00,2026-11-03T07:00:00Z",
    "2026-11-03,2026-11-02T21:00:00Z"
  })
  void timesAreReadInTheZoneOfThePageUnlessTheySayTheirOwn(String text, Instant expected) {
    assertThat(WireTime.read(text, MOSCOW)).isEqualTo(expected);
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertThatThrownBy(() -> WireTime.read("tomorrow", MOSCOW))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void timesAreWrittenWithMillisecondsInTheZoneOfThePage() {
    assertThat(new WireTime(MOSCOW).write(Instant.parse("2026-11-03T07:00:00Z")))
        .isEqualTo("2026-11-03T10:00:00.000+03:00");
    assertThat(new WireTime(MOSCOW).write(null)).isNull();
  }
}
