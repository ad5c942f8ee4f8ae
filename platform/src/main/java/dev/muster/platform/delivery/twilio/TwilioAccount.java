package dev.muster.platform.delivery.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account that is configured completely.
 *
 * @param name in metrics, attempts and the page ledger
 * @param voiceFrom null when it cannot call
 */
record TwilioAccount(
    String name, String baseUrl, String sid, String token, String from, String voiceFrom) {

  /** Those that are configured, in the order in which they are tried. */
  static List<TwilioAccount> of(TwilioConfig config) {
    return Stream.of(
            account("twilio", config.primary()), account("twilio-secondary", config.secondary()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<TwilioAccount> account(String name, TwilioConfig.Account account) {
    if (account.accountSid().isEmpty()
        || account.authToken().isEmpty()
        || account.from().isEmpty()) {
      return Optional.empty();
    }
    var from = account.from().get();
    return Optional.of(
        new TwilioAccount(
            name,
            account.baseUrl().replaceAll("/+$", ""),
            account.accountSid().get(),
            account.authToken().get(),
            from,
            account.voiceFrom().orElse(isService(from) ? null : from)));
  }

  /** Whether text messages go out through a messaging service instead of a number. */
  boolean sendsThroughService() {
    return isService(from);
  }

  private static boolean isService(String from) {
    return from.startsWith("MG");
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + name + "]";
  }
}
