package dev.muster.platform.delivery.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** Where mail goes out. */
@ConfigMapping(prefix = "muster.smtp")
public interface SmtpConfig {
  /** Sender, as an address or {@code Name <address>}. */
  String from();

  /**
   * Where bounces go, such as {@code bounces@example.org}; each message names its delivery behind a
   * plus sign. Empty for the sender.
   */
  Optional<String> bounceAddress();

  /** What signs mail. */
  Dkim dkim();

  @WithParentName
  Server primary();

  /** Used when the primary one fails. */
  Server secondary();

  /** A key whose public half stands in DNS (RFC 6376); all three or none. */
  interface Dkim {
    Optional<String> domain();

    Optional<String> selector();

    /** File with the RSA key in PEM, PKCS #8. */
    Optional<Path> keyFile();
  }

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
