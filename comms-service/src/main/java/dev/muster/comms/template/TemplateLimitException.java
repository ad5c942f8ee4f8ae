package dev.muster.comms.template;

/** A template grew beyond what one text may be. */
public final class TemplateLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateLimitException(String message) {
    super(message);
  }
}
