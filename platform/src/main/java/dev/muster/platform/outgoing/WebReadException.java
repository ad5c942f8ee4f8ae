package dev.muster.platform.outgoing;

/** A document could not be read; the message names neither the address nor what was found there. */
public final class WebReadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What went wrong. */
  public enum Reason {
    /** The address, or one that it redirects to, may not be called. */
    REFUSED,
    /** No connection, or it broke. */
    UNREACHABLE,
    TIMED_OUT,
    /** An answer other than a document. */
    STATUS,
    TOO_LARGE
  }

  WebReadException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  WebReadException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
