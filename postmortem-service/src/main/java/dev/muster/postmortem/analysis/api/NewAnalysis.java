package dev.muster.postmortem.analysis.api;

import dev.muster.postmortem.analysis.AnalysisKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An analysis to begin; without a title it is called by its kind. */
public record NewAnalysis(
    @NotNull AnalysisKind kind,
    @Size(min = 1, max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String title) {}
