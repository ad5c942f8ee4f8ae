package dev.muster.platform.security;

import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Links that prove by themselves what their bearer may do: a purpose, an id and an expiry under an
 * HMAC. A GET shows what the link would do, a POST does it and, where it may be done once, consumes
 * it; so mail scanners that follow links change nothing.
 */
@ApplicationScoped
public class SignedLinks {
  private static final int CLAIMS = 2 * Long.BYTES + Long.BYTES;

  private final Sql sql;
  private final InstantSource time;
  private final List<byte[]> keys;

  SignedLinks(Sql sql, InstantSource time, SigningSecret secret) {
    this.sql = sql;
    this.time = time;
    this.keys = secret.keys("muster/signed-link");
  }

  /**
   * The token of a link; the same arguments give the same token.
   *
   * @param expires cut to whole seconds
   */
  public String issue(String purpose, UUID id, Instant expires) {
    var claims =
        ByteBuffer.allocate(CLAIMS)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putLong(expires.getEpochSecond())
            .array();
    var signature = sign(keys.get(0), purpose, claims);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(CLAIMS + signature.length).put(claims).put(signature).array());
  }

  /**
   * @throws ProblemException 404 {@code link.invalid} when it was not issued here for this purpose,
   *     410 {@code link.expired} when its time is over
   */
  public SignedLink verify(String purpose, String token) {
    var link = read(purpose, token);
    if (!time.instant().isBefore(link.expires())) {
      throw new ProblemException(
          Problem.of(410, "Gone", "link.expired", "This link is no longer valid"));
    }
    return link;
  }

  /**
   * Verifies the link and uses it up, in the caller's transaction.
   *
   * @throws ProblemException as {@link #verify}; 409 {@code link.used} the second time
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SignedLink consume(String purpose, String token) {
    var link = verify(purpose, token);
    var first =
        sql.update(
            """
            insert into signed_link_use (token_hash, purpose, target_id, expires_at, used_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            SecretHash.sha256(token),
            purpose,
            link.id(),
            link.expires(),
            time.instant());
    if (first == 0) {
      throw new ProblemException(Problem.conflict("link.used", "This link was used before"));
    }
    return link;
  }

  /** Whether the link was consumed. */
  public boolean isUsed(String token) {
    return !sql.query(
            "select 1 from signed_link_use where token_hash = ?",
            row -> true,
            SecretHash.sha256(token))
        .isEmpty();
  }

  private SignedLink read(String purpose, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (bytes.length <= CLAIMS || !issuedHere(purpose, bytes)) {
      throw invalid();
    }
    var claims = ByteBuffer.wrap(bytes, 0, CLAIMS);
    var id = new UUID(claims.getLong(), claims.getLong());
    return new SignedLink(purpose, id, Instant.ofEpochSecond(claims.getLong()));
  }

  private boolean issuedHere(String purpose, byte[] token) {
    var claims = Arrays.copyOf(token, CLAIMS);
    var signature = Arrays.copyOfRange(token, CLAIMS, token.length);
    return keys.stream()
        .anyMatch(key -> MessageDigest.isEqual(signature, sign(key, purpose, claims)));
  }

  private static byte[] sign(byte[] key, String purpose, byte[] claims) {
    return Hkdf.hmac(key, purpose.getBytes(StandardCharsets.UTF_8), new byte[1], claims);
  }

  private static ProblemException invalid() {
    return new ProblemException(
        Problem.notFound("link.invalid", "This link was not issued here or is damaged"));
  }
}
