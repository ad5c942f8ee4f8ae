package dev.muster.platform.problem;

import java.time.Duration;

/** A client called too often; it is told by 429 when to come back. */
public class TooOftenException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public TooOftenException(Duration wait) {
    super(Problem.tooManyRequests("request.too-often", "Too many requests from your address"));
    this.wait = wait;
  }

  /** The value of {@code Retry-After}: whole seconds, at least one. */
  public long retryAfterSeconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
