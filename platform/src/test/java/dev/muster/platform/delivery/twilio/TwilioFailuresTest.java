package dev.muster.platform.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryFailure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioFailuresTest {
  private static DeliveryFailure failure(int status, int code, String retryAfter) {
    var body = JsonNodeFactory.instance.objectNode().put("code", code).put("message", "said so");
    return TwilioFailures.of(new TwilioProvider.Answer(status, retryAfter, body)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "400, 21610, PERMANENT",
    "400, 21211, PERMANENT",
    "400, 21614, PERMANENT",
    "400, 30006, PERMANENT",
    "400, 99999, PERMANENT",
    "400, 21606, CONFIGURATION",
    "400, 21408, CONFIGURATION",
    "401, 20003, CONFIGURATION",
    "403, 0, CONFIGURATION",
    "404, 20404, CONFIGURATION",
    "302, 0, CONFIGURATION",
    "429, 20429, TRANSIENT",
    "400, 20429, TRANSIENT",
    "400, 21611, TRANSIENT",
    "408, 0, TRANSIENT",
    "500, 20500, TRANSIENT",
    "503, 0, TRANSIENT"
  })
  void refusals(int status, int code, Kind kind) {
    assertThat(failure(status, code, null).kind()).isEqualTo(kind);
  }

  @Test
  void theProvidersPauseIsKept() {
    assertThat(failure(429, 20429, "7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(failure(429, 20429, "soon").retryAfter()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void stopIsSaidInWords() {
    assertThat(failure(400, 21610, null)).hasMessageContaining("STOP");
  }

  @Test
  void anAnswerThatNamesNoMessageIsNoSuccess() {
    var nothing = new TwilioProvider.Answer(200, null, JsonNodeFactory.instance.missingNode());

    assertThat(TwilioFailures.of(nothing).orElseThrow().kind()).isEqualTo(Kind.TRANSIENT);
  }
}
