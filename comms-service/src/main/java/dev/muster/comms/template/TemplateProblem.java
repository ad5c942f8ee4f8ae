package dev.muster.comms.template;

/**
 * Why a text cannot be a template.
 *
 * @param field {@code subject} or {@code body}
 * @param line from 1
 * @param column from 1
 * @param variable the name that is wrong; null when the problem is not about a name
 */
public record TemplateProblem(
    String field, int line, int column, String variable, Rule rule, String message) {
  /** What was broken. */
  public enum Rule {
    REQUIRED,
    SYNTAX,
    UNKNOWN_VARIABLE,
    FORBIDDEN_TAG,
    TOO_LONG,
    TOO_DEEP
  }

  /** A problem of the text as a whole. */
  static TemplateProblem whole(String field, Rule rule, String message) {
    return new TemplateProblem(field, 1, 1, null, rule, message);
  }
}
