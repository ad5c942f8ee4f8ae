package dev.muster.platform.problem;

/**
 * One thing wrong with one field of a request.
 *
 * @param field where, as a path in the caller's words ({@code levels[0].delaySeconds})
 * @param rule the stable name of the rule that was broken ({@code required}, {@code size}, ...)
 * @param message what to do about it, in English
 */
public record FieldError(String field, String rule, String message) {}
