package dev.muster.testkit.security;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens as the identity provider would give them, signed with a key that only tests know.
 */
public final class TestTokens {
  public static final String ISSUER = "https://identity.muster.test/realms/muster";
  public static final String AUDIENCE = "muster";
  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final InstantSource WALL = InstantSource.system();
  private static final PrivateKey KEY = committedKey();
  private static final Map<Person, Signed> SIGNED = new ConcurrentHashMap<>();

  private TestTokens() {}

  private record Person(String subject, String name, String email, List<String> roles) {}

  private record Signed(String token, Instant at) {
    private boolean isFresh(Instant now) {
      return now.isBefore(at.plus(LIFETIME.dividedBy(2)));
    }
  }

  /**
   * A token of the person that the identity provider calls {@code subject}, good for at least half
   * of its lifetime; the same one for a while, because signing takes longer than what is tested.
   */
  public static String of(String subject, String name, String email, String... roles) {
    Instant now = WALL.instant();
    Person person = new Person(subject, name, email, List.copyOf(Arrays.asList(roles)));
    return SIGNED
        .compute(
            person,
            (key, known) ->
                known != null && known.isFresh(now)
                    ? known
                    : new Signed(claims(subject, name, email, AUDIENCE, now, roles).sign(KEY), now))
        .token();
  }

  /** A token of a made-up person with {@code roles}; name and address are made from the subject. */
  public static String withRoles(String subject, String... roles) {
    return of(subject, subject, subject + "@example.org", roles);
  }

  public static String admin() {
    return withRoles("test-admin", "admin");
  }

  public static String manager() {
    return withRoles("test-manager", "manager");
  }

  public static String responder() {
    return withRoles("test-responder", "responder");
  }

  public static String stakeholder() {
    return withRoles("test-stakeholder", "stakeholder");
  }

  /** A token with every role. */
  public static String allRoles() {
    return withRoles("test-everything", "admin", "manager", "responder", "stakeholder");
  }

  /** A good token without any role. */
  public static String noRoles() {
    return withRoles("test-nobody");
  }

  /** A token that ended an hour ago. */
  public static String expired() {
    Instant issued = WALL.instant().minus(LIFETIME).minus(Duration.ofHours(1));
    return claims("test-admin", "test-admin", "a@example.org", AUDIENCE, issued, "admin").sign(KEY);
  }

  /** A token for another audience. */
  public static String wrongAudience() {
    return claims("test-admin", "test-admin", "a@example.org", "other", WALL.instant(), "admin")
        .sign(KEY);
  }

  /** A token that another key signed. */
  public static String wrongSignature() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return claims("test-admin", "test-admin", "a@example.org", AUDIENCE, WALL.instant(), "admin")
          .sign(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that claims to need no signature. */
  public static String unsigned() {
    String header = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    String payload = admin().split("\\.", -1)[1];
    return header + "." + payload + ".";
  }

  private static JwtClaimsBuilder claims(
      String subject, String name, String email, String audience, Instant issued, String... roles) {
    return Jwt.issuer(ISSUER)
        .subject(subject)
        .audience(audience)
        .issuedAt(issued)
        .expiresAt(issued.plus(LIFETIME))
        .claim("name", name)
        .claim("preferred_username", subject)
        .claim("email", email)
        .claim("email_verified", true)
        .claim("realm_access", Map.of("roles", List.copyOf(Arrays.asList(roles))));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrivateKey committedKey() {
    try (InputStream file = TestTokens.class.getResourceAsStream("test-signing-key.base64")) {
      byte[] key = Base64.getMimeDecoder().decode(file.readAllBytes());
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
