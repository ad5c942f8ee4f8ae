package dev.muster.platform.delivery.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Where mail goes out. */
@ConfigMapping(prefix = "muster.smtp")
public interface SmtpConfig {
  /** Sender, as an address or {@code Name <address>}. */
  String from();

  @WithParentName
  Server primary();

  /** Used when the primary one fails. */
  Server secondary();

  /** A mail server. */
  interface Server {
    /** Empty when there is no such server. */
    Optional<String> host();

    @WithDefault("1025")
    int port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("opportunistic")
    Security security();
  }

  /** How the connection is protected. */
  enum Security {
    NONE,
    /** STARTTLS where offered, with any certificate, as mail servers do among themselves. */
    OPPORTUNISTIC,
    /** STARTTLS with a valid certificate, or nothing. */
    STARTTLS,
    /** TLS from the first byte, with a valid certificate. */
    TLS
  }
}
