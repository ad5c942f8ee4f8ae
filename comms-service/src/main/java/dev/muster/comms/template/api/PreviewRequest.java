package dev.muster.comms.template.api;

import dev.muster.comms.template.TemplateText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Words to look at, filled with what is known of something real or, without that, with examples.
 *
 * @param subject needed for mail, left out for the rest
 * @param body left out for the words in force
 * @param values what a person knows beyond that, by variable
 */
public record PreviewRequest(
    @Size(max = 20_000) String subject,
    @Size(max = 100_000) String body,
    UUID incidentId,
    UUID postId,
    @Size(max = 100)
        Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 5_000) String> values) {

  /** The words asked about; those in force where none are. */
  TemplateText text(TemplateText inForce) {
    return body == null ? inForce : new TemplateText(subject, body.strip());
  }

  boolean real() {
    return incidentId != null || postId != null;
  }

  Map<String, String> given() {
    return Optional.ofNullable(values).orElse(Map.of());
  }
}
