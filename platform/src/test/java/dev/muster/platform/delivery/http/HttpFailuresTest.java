package dev.muster.platform.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpFailuresTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void onlyTwoHundredsAreSuccess() {
    assertThat(failure(200)).isEmpty();
    assertThat(failure(204)).isEmpty();
    assertThat(failure(301)).get().extracting(DeliveryFailure::kind).isEqualTo(Kind.PERMANENT);
    for (int status : new int[] {400, 401, 404, 410, 422}) {
      assertThat(failure(status)).get().extracting(DeliveryFailure::kind).isEqualTo(Kind.PERMANENT);
    }
    for (int status : new int[] {408, 425, 429, 500, 502, 503, 504}) {
      assertThat(failure(status)).get().extracting(DeliveryFailure::kind).isEqualTo(Kind.TRANSIENT);
    }
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertThat(HttpFailures.pause("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(HttpFailures.pause("Thu, 01 Jan 2026 00:05:00 GMT", NOW))
        .contains(Duration.ofMinutes(5));
    for (var useless : new String[] {null, "", "soon", "-5", "Thu, 01 Jan 2015 00:05:00 GMT"}) {
      assertThat(HttpFailures.pause(useless, NOW)).isEmpty();
    }
  }

  private static Optional<DeliveryFailure> failure(int status) {
    return HttpFailures.of(new HttpAnswer(status, null, null, null), NOW);
  }
}
