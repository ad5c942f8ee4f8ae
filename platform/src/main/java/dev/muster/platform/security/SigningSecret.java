package dev.muster.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The installation's secret, from which every other key is derived. Setting several, separated by
 * commas, rotates it: the first one signs, all of them are accepted.
 */
@Startup
@ApplicationScoped
public class SigningSecret {
  private static final int SHORTEST = 32;
  private static final byte[] FOR_DEVELOPMENT =
      "muster development, never in production".getBytes(StandardCharsets.UTF_8);

  private final List<byte[]> secrets;

  /**
   * @param configured base64 of 32 bytes or more each ({@code MUSTER_SIGNING_SECRET}); only
   *     development and tests may do without
   */
  @Inject
  SigningSecret(@ConfigProperty(name = "muster.signing.secret") Optional<List<String>> configured) {
    this(configured.orElse(List.of()), LaunchMode.current() == LaunchMode.NORMAL);
  }

  SigningSecret(List<String> configured, boolean demanded) {
    if (configured.isEmpty() && demanded) {
      throw new IllegalStateException(
          "MUSTER_SIGNING_SECRET is not set: give base64 of 32 or more random bytes");
    }
    secrets =
        configured.isEmpty()
            ? List.of(FOR_DEVELOPMENT)
            : configured.stream().map(SigningSecret::decode).toList();
  }

  /** Keys of 32 bytes for one purpose, the one to sign with first. */
  List<byte[]> keys(String purpose) {
    return secrets.stream().map(secret -> Hkdf.derive(secret, purpose)).toList();
  }

  private static byte[] decode(String text) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(text.trim().replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("MUSTER_SIGNING_SECRET is not base64", e);
    }
    if (secret.length < SHORTEST) {
      throw new IllegalStateException(
          "MUSTER_SIGNING_SECRET has " + secret.length + " bytes, 32 or more are needed");
    }
    return secret;
  }
}
