package dev.muster.oncall.person;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Proves that contact methods work, by codes and by tests. */
@ApplicationScoped
public class ContactProofs {
  private static final String PHONE_CODES = "phone-code";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MethodMessages messages;
  private final PagingDirectory directory;
  private final RateLimiter limiter;
  private final InstantSource time;

  ContactProofs(
      MethodMessages messages, PagingDirectory directory, RateLimiter limiter, InstantSource time) {
    this.messages = messages;
    this.directory = directory;
    this.limiter = limiter;
    this.time = time;
  }

  /**
   * Sends a code to the address, to be given back with {@link #confirm}. What telephones cost is
   * limited for each person.
   *
   * @throws TooOftenException after too many messages to telephones
   */
  public void sendCode(Person person, ContactMethod method) {
    method.requireUnverified(person);
    limitCost(person, method);
    var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    method.expectCode(code, time.instant());
    messages.sendCode(person, method, code);
  }

  /**
   * Counts a guess even when it is wrong, so the caller must not roll back.
   *
   * @return empty when the method is verified now, otherwise what is wrong
   */
  public Optional<Problem> confirm(Person person, ContactMethod method, String code) {
    method.requireUnverified(person);
    return switch (method.guess(code, time.instant())) {
      case RIGHT -> {
        directory.changed();
        yield Optional.empty();
      }
      case WRONG ->
          Optional.of(
              Problem.unprocessable(
                  "contact-method.wrong-code",
                  "This is not the code that was sent",
                  new FieldError("code", "code", "does not match")));
      case EXPIRED ->
          Optional.of(
              Problem.conflict(
                  "contact-method.code-expired", "The code is used up or too old; send a new one"));
    };
  }

  /**
   * Sends something that is no page, so that its person sees and hears what one would be like.
   *
   * @throws ProblemException 409 {@code contact-method.unverified}
   * @throws TooOftenException after too many messages to telephones
   */
  public void sendTest(Person person, ContactMethod method) {
    if (!method.isVerifiedFor(person)) {
      throw new ProblemException(
          Problem.conflict("contact-method.unverified", "Verify this contact method first"));
    }
    limitCost(person, method);
    messages.sendTest(person, method);
  }

  private void limitCost(Person person, ContactMethod method) {
    var wait =
        method.kind().isPhone() ? limiter.take(PHONE_CODES, person.id().toString()) : Duration.ZERO;
    if (!wait.isZero()) {
      throw new TooOftenException(wait);
    }
  }
}
