package dev.muster.platform.delivery.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Where text messages and calls go out: Twilio, or what speaks its REST API (2010-04-01). */
@ConfigMapping(prefix = "muster.twilio")
public interface TwilioConfig {
  /**
   * Address under which providers reach this service, as they see it; without it nothing is heard
   * of messages once they were taken.
   */
  Optional<String> callbackUrl();

  @WithParentName
  Account primary();

  /** Used when the primary one fails. */
  Account secondary();

  /** An account with a provider. */
  interface Account {
    @WithDefault("https://api.twilio.com")
    String baseUrl();

    /** Empty when there is no such account. */
    Optional<String> accountSid();

    Optional<String> authToken();

    /** Sender in E.164, or the id of a messaging service ({@code MG...}) for text messages. */
    Optional<String> from();

    /** Caller in E.164, where it is not {@link #from}. */
    Optional<String> voiceFrom();
  }
}
