package dev.muster.comms.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** How subjects begin, as it is written: text with the variables of {@link SubjectFormats}. */
public record SubjectFormatsDocument(
    @NotBlank @Size(max = 200) @Pattern(regexp = KNOWN, message = HINT) String colleagues,
    @NotBlank @Size(max = 200) @Pattern(regexp = KNOWN, message = HINT) String customers) {
  private static final String KNOWN =
      "([^{}\\r\\n]|\\{\\{(priority|severity|urgency|reference|service|title|state)\\}\\})*";
  private static final String HINT =
      "only priority, severity, urgency, reference, service, title and state may stand in braces";

  SubjectFormats toFormats() {
    return new SubjectFormats(colleagues, customers);
  }
}
