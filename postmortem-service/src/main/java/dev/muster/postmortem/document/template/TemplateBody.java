package dev.muster.postmortem.document.template;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template says.
 *
 * @param name what people call it, by language
 * @param kind the incidents that it is for
 * @param severities of these incidents; none for all
 * @param sections in the order in which the post-mortem reads
 */
public record TemplateBody(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @Size(max = 35) String, @NotBlank @Size(max = 120) String> name,
    @NotNull TemplateKind kind,
    @Nullable @Size(max = 10) List<@NotNull Severity> severities,
    @NotEmpty @Size(max = 60) List<@NotNull @Valid TemplateSection> sections,
    @NotNull @Valid ApprovalRule approvals) {
  public TemplateBody {
    name = name == null ? null : Fields.map(name);
    severities = Fields.list(severities);
    sections = sections == null ? null : List.copyOf(sections);
  }
}
