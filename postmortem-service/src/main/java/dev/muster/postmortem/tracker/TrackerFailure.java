package dev.muster.postmortem.tracker;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Why a tracker did not do what was asked; its message never carries logins. */
public final class TrackerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it was. */
  public enum Kind {
    /** No answer, or none that makes sense; whether it was done is not known. */
    AWAY,
    /** The address may not be called. */
    FORBIDDEN_ADDRESS,
    /** The login is not accepted. */
    LOGIN,
    /** There is no such thing. */
    UNKNOWN,
    /** The tracker does not take it. */
    REJECTED,
    /** Too many requests. */
    TOO_OFTEN
  }

  private final Kind kind;
  private final transient Duration pause;
  private final transient Set<String> fields;

  TrackerFailure(Kind kind, String message) {
    this(kind, message, null, Set.of(), null);
  }

  TrackerFailure(Kind kind, String message, Throwable cause) {
    this(kind, message, null, Set.of(), cause);
  }

  TrackerFailure(Kind kind, String message, Duration pause, Set<String> fields, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.pause = pause;
    this.fields = fields;
  }

  public Kind kind() {
    return kind;
  }

  /** How long the tracker asked us to wait. */
  Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }

  /** The fields of a new issue that it did not take; empty when it does not say. */
  Set<String> fields() {
    return fields;
  }
}
