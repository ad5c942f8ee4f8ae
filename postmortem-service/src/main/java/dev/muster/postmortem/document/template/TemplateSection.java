package dev.muster.postmortem.document.template;

import dev.muster.contracts.Fields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of a template.
 *
 * @param key such as {@code root-cause}
 * @param required whether publishing needs text in it
 * @param heading what it is called, by language; where a language is left out, the shipped words
 * @param hint what to write there, by language, as {@code heading}
 */
public record TemplateSection(
    @NotBlank @Size(max = 40) String key,
    boolean required,
    @Nullable @Size(max = 10)
        Map<@NotNull @Size(max = 35) String, @NotBlank @Size(max = 120) String> heading,
    @Nullable @Size(max = 10)
        Map<@NotNull @Size(max = 35) String, @NotBlank @Size(max = 500) String> hint) {
  public TemplateSection {
    heading = Fields.map(heading);
    hint = Fields.map(hint);
  }
}
