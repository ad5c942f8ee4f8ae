package dev.muster.comms.external;

import java.time.Duration;
import java.util.Optional;

/** Why the other side did not do what was asked; its message never carries keys. */
public final class ExternalFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it was. */
  public enum Kind {
    /** No answer, or none that makes sense; whether it was done is not known. */
    AWAY,
    /** The address may not be called. */
    FORBIDDEN_ADDRESS,
    /** The key is not accepted. */
    KEY,
    /** There is no such thing. */
    UNKNOWN,
    /** The other side does not take it. */
    REJECTED,
    /** Too many requests. */
    TOO_OFTEN
  }

  private final Kind kind;
  private final Duration pause;

  ExternalFailure(Kind kind, String message) {
    this(kind, message, null, null);
  }

  ExternalFailure(Kind kind, String message, Throwable cause) {
    this(kind, message, null, cause);
  }

  ExternalFailure(Kind kind, String message, Duration pause, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.pause = pause;
  }

  public Kind kind() {
    return kind;
  }

  /** How long the other side asked us to wait. */
  public Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }
}
