package dev.muster.postmortem.analysis.api;

import dev.muster.postmortem.analysis.AnalysisDocument;
import dev.muster.postmortem.analysis.AnalysisText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An analysis as somebody has drawn it.
 *
 * @param version the version that was edited
 */
public record AnalysisChange(
    @NotNull @Min(0) Long version,
    @NotBlank @Size(max = 200) String title,
    @NotNull @Valid AnalysisDocument document) {

  AnalysisText text() {
    return new AnalysisText(title.strip(), document);
  }
}
