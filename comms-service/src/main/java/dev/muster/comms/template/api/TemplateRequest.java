package dev.muster.comms.template.api;

import dev.muster.comms.template.TemplateText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * New words for a template, with variables in double braces.
 *
 * @param subject needed for mail, left out for the rest
 */
public record TemplateRequest(
    @Size(max = 300) String subject, @NotBlank @Size(max = 20_000) String body) {

  TemplateText text() {
    return new TemplateText(subject, body.strip());
  }
}
