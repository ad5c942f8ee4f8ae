package dev.muster.platform.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.delivery.DeliveryFailure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackFailuresTest {
  @ParameterizedTest
  @CsvSource({
    "channel_not_found, PERMANENT",
    "is_archived, PERMANENT",
    "msg_too_long, PERMANENT",
    "message_not_found, PERMANENT",
    "users_not_found, PERMANENT",
    "something_new, PERMANENT",
    "invalid_auth, CONFIGURATION",
    "token_revoked, CONFIGURATION",
    "missing_scope, CONFIGURATION",
    "not_in_channel, CONFIGURATION",
    "ratelimited, TRANSIENT",
    "internal_error, TRANSIENT"
  })
  void anErrorSaysWhatToDo(String error, Kind kind) {
    var failure = SlackFailures.of(error);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage()).contains(error);
  }
}
