package dev.muster.comms.template;

/**
 * Why a text cannot be a template.
 *
 * @param field {@code subject} or {@code body}
 * @param line from 1
 * @param variable the name that is wrong; null when the problem is not about a name
 */
public record TemplateProblem(String field, int line, String variable, Rule rule, String message) {
  /** What was broken. */
  public enum Rule {
    REQUIRED,
    SYNTAX,
    UNKNOWN_VARIABLE,
    FORBIDDEN_TAG,
    TOO_LONG,
    TOO_DEEP
  }
}
