package dev.muster.comms.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mailbox that bounces and complaints come back to. */
@ConfigMapping(prefix = "muster.bounces")
public interface BounceConfig {
  /** Empty to read none. */
  Optional<String> host();

  /** {@code imap}, {@code imaps}, {@code pop3} or {@code pop3s}. */
  @WithDefault("imaps")
  String protocol();

  @WithDefault("993")
  int port();

  Optional<String> user();

  Optional<String> password();

  @WithDefault("INBOX")
  String folder();

  /** How often it is looked into. */
  @WithDefault("1m")
  String every();

  /** What is larger is thrown away unread, in bytes. */
  @WithDefault("262144")
  int largest();
}
