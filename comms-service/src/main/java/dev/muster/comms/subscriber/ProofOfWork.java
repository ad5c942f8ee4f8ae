package dev.muster.comms.subscriber;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A riddle that costs a browser a moment and a robot that writes to thousands much more: find a
 * number whose SHA-256 together with the challenge, {@code challenge:number}, begins with so many
 * zero bits. A challenge is signed, works once and for ten minutes; nothing is kept until it is
 * spent.
 */
@ApplicationScoped
public class ProofOfWork {
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int LONGEST = 200;

  private final SignedLinks signed;
  private final InstantSource time;
  private final int difficulty;

  ProofOfWork(
      SignedLinks signed,
      InstantSource time,
      @ConfigProperty(name = "muster.subscribe.proof-bits") int difficulty) {
    this.signed = signed;
    this.time = time;
    this.difficulty = difficulty;
  }

  /**
   * What is to be solved.
   *
   * @param difficulty in zero bits
   */
  public record Challenge(String challenge, int difficulty, Instant expiresAt) {}

  public Challenge issue() {
    Instant expires = time.instant().plus(LIFETIME);
    return new Challenge(signed.issue(purpose(), Ids.next(), expires), difficulty, expires);
  }

  /** Whether it is solved; uses the challenge up, in the caller's transaction. */
  public boolean spend(@Nullable String challenge, @Nullable String solution) {
    if (challenge == null
        || solution == null
        || challenge.length() + solution.length() > LONGEST
        || zeroBits(challenge + ":" + solution) < difficulty) {
      return false;
    }
    if (!isOurs(challenge) || signed.isUsed(challenge)) {
      return false;
    }
    signed.consume(purpose(), challenge);
    return true;
  }

  private boolean isOurs(String challenge) {
    try {
      signed.verify(purpose(), challenge);
      return true;
    } catch (ProblemException oldOrForeign) {
      return false;
    }
  }

  static int zeroBits(String text) {
    int bits = 0;
    for (byte each : sha256(text)) {
      if (each != 0) {
        return bits + Integer.numberOfLeadingZeros(each & 0xff) - (Integer.SIZE - Byte.SIZE);
      }
      bits += Byte.SIZE;
    }
    return bits;
  }

  private String purpose() {
    return "comms.proof-of-work/" + difficulty;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
