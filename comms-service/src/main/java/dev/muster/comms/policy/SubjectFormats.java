package dev.muster.comms.policy;

/**
 * How subjects begin (TPL-24), with {@code {{priority}}}, {@code {{severity}}}, {@code
 * {{urgency}}}, {@code {{reference}}}, {@code {{service}}}, {@code {{title}}} and {@code {{state}}}
 * for what is known.
 *
 * @param colleagues of mail to responders, stakeholders, support and the leadership
 * @param customers of mail to customers whom we write to by name
 */
public record SubjectFormats(String colleagues, String customers) {
  /** Of policies that were written before these rules could be. */
  public static final SubjectFormats STANDARD =
      new SubjectFormats(
          "[{{priority}}] {{service}} – {{state}}", "[{{urgency}}] {{service}} – {{state}}");

  /** The format for a template's audience. */
  public String of(String audience) {
    return audience.equals("customer") ? customers : colleagues;
  }
}
