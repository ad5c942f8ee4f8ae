package dev.muster.comms.template.api;

import dev.muster.comms.template.MessageTemplate;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one template in one language.
 *
 * @param version 0 for the words that ship
 * @param shipped whether they are the ones that ship
 * @param subject null for what is not mail
 * @param variables the names it may use
 */
public record TemplateResponse(
    String key,
    String language,
    int version,
    boolean shipped,
    @Nullable String subject,
    String body,
    List<String> variables,
    @Nullable Who editedBy,
    @Nullable Instant editedAt) {

  static TemplateResponse from(MessageTemplate template) {
    return new TemplateResponse(
        template.key().key(),
        template.language(),
        template.version(),
        template.shipped(),
        template.text().subject(),
        template.text().body(),
        template.key().variables(),
        template.editedBy(),
        template.editedAt());
  }
}
