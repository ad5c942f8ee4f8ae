package dev.muster.contracts;

/**
 * Bytes that are no event: an unknown type, broken JSON, a missing field; trying again is useless.
 */
public class EventFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EventFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
