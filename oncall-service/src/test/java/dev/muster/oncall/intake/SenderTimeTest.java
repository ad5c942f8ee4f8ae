package dev.muster.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2015-07-17T08:42:58.315+0000, 2015-07-17T08:42:58.315Z",
    "2015-07-17T08:42:58.315+00:00, 2015-07-17T08:42:58.315Z",
    "2015-07-17T08:42:58.315Z, 2015-07-17T08:42:58.315Z",
    "2015-07-17T10:42:58+0200, 2015-07-17T08:42:58Z",
    "2015-07-17T10:42:58+02:00, 2015-07-17T08:42:58Z",
    "2015-07-17T03:12:58-05:30, 2015-07-17T08:42:58Z",
    "2015-07-17T08:42, 2015-07-17T08:42:00Z",
    "2015-07-17 08:42:58, 2015-07-17T08:42:58Z",
    "2026-11-21T11:00:00.123456789Z, 2026-11-21T11:00:00.123456Z"
  })
  void theFormatsOfSendersAreRead(String text, Instant expected) {
    assertThat(SenderTime.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "now", "1437122578", "2015-13-40T00:00:00Z", "0001-01-01T00:00:00Z"})
  void whatIsNoTimeOfTheseDaysIsNoTime(String text) {
    assertThat(SenderTime.parse(text)).isEmpty();
  }

  @Test
  void nothingIsNoTime() {
    assertThat(SenderTime.parse(null)).isEmpty();
  }
}
