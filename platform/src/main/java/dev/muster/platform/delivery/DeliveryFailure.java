package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The provider did not take it. */
public final class DeliveryFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** Try again later. */
    TRANSIENT,
    /** Never try again. */
    PERMANENT,
    /** Somebody must change the configuration first. */
    CONFIGURATION
  }

  private final Kind kind;
  private final Duration retryAfter;
  private final transient JsonNode receipt;

  private DeliveryFailure(
      Kind kind, String message, Throwable cause, Duration retryAfter, JsonNode receipt) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.receipt = receipt;
  }

  public static DeliveryFailure transientFailure(String message, Throwable cause) {
    return new DeliveryFailure(Kind.TRANSIENT, message, cause, null, null);
  }

  public static DeliveryFailure permanent(String message, Throwable cause) {
    return new DeliveryFailure(Kind.PERMANENT, message, cause, null, null);
  }

  public static DeliveryFailure configuration(String message, Throwable cause) {
    return new DeliveryFailure(Kind.CONFIGURATION, message, cause, null, null);
  }

  /** The provider asked to be left alone for a while. */
  public DeliveryFailure retryAfter(Duration pause) {
    return new DeliveryFailure(kind, getMessage(), getCause(), pause, receipt);
  }

  /** What the provider answered. */
  public DeliveryFailure receipt(JsonNode answer) {
    return new DeliveryFailure(kind, getMessage(), getCause(), retryAfter, answer);
  }

  public Kind kind() {
    return kind;
  }

  /** Null when the provider named no pause. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** Null when there was no answer. */
  public JsonNode receipt() {
    return receipt;
  }
}
