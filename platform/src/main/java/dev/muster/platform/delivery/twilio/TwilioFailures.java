package dev.muster.platform.delivery.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.DeliveryFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a provider's refusal means, by its error code first and the HTTP status second. */
final class TwilioFailures {
  private static final int TOO_MANY = 20429;
  private static final int STOPPED = 21610;

  /** The number cannot be reached whoever sends. */
  private static final Set<Integer> BAD_NUMBER =
      Set.of(13223, 13224, 21211, 21214, 21217, 21401, 21421, 21614, 30003, 30005, 30006, 30007);

  /** Nothing wrong with the message: this account cannot send it as it is set up. */
  private static final Set<Integer> BAD_ACCOUNT =
      Set.of(
          10001, 10002, 20003, 20005, 20404, 21210, 21212, 21215, 21219, 21408, 21603, 21606, 21608,
          21612, 21660, 21703, 30002, 30032, 30034);

  /** Queues that are full, and the provider's own trouble. */
  private static final Set<Integer> BUSY = Set.of(14107, 20500, 20503, 21611, 30001, 30008, 30022);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private TwilioFailures() {}

  /** Empty when the message was taken. */
  static Optional<DeliveryFailure> of(TwilioProvider.Answer answer) {
    if (answer.status() / 100 != 2) {
      return Optional.of(refusal(answer));
    }
    return answer.body().path("sid").asText().isBlank()
        ? Optional.of(
            DeliveryFailure.transientFailure("the provider's answer names no message", null))
        : Optional.empty();
  }

  private static DeliveryFailure refusal(TwilioProvider.Answer answer) {
    int code = answer.body().path("code").asInt();
    var said = code == 0 ? "" : " " + code + " " + answer.body().path("message").asText();
    var receipt = JsonNodeFactory.instance.objectNode();
    receipt.put("status", answer.status()).put("code", code);
    return failure(answer, code, "the provider answered " + answer.status() + said)
        .receipt(receipt);
  }

  private static DeliveryFailure failure(TwilioProvider.Answer answer, int code, String message) {
    if (code == STOPPED) {
      return DeliveryFailure.permanent(
          "the recipient wrote STOP to this number and gets no more messages (21610)", null);
    }
    if (code == TOO_MANY || answer.status() == 429) {
      return DeliveryFailure.transientFailure(message, null).retryAfter(pause(answer));
    }
    if (BAD_NUMBER.contains(code)) {
      return DeliveryFailure.permanent(message, null);
    }
    if (BUSY.contains(code) || answer.status() >= 500 || answer.status() == 408) {
      return DeliveryFailure.transientFailure(message, null).retryAfter(pause(answer));
    }
    if (BAD_ACCOUNT.contains(code)
        || Set.of(401, 403, 404).contains(answer.status())
        || answer.status() / 100 == 3) {
      return DeliveryFailure.configuration(message, null);
    }
    return DeliveryFailure.permanent(message, null);
  }

  private static Duration pause(TwilioProvider.Answer answer) {
    return answer.retryAfter() != null && answer.retryAfter().trim().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(answer.retryAfter().trim()))
        : PAUSE;
  }
}
