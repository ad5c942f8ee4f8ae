package dev.muster.postmortem.analysis.api;

import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.analysis.KnownAnalysis;
import java.time.Instant;
import java.util.UUID;

/** An analysis in a list. */
public record AnalysisSummary(
    UUID id, AnalysisKind kind, String title, Instant updatedAt, String updatedBy, long version) {

  static AnalysisSummary from(KnownAnalysis analysis) {
    return new AnalysisSummary(
        analysis.id(),
        analysis.kind(),
        analysis.text().title(),
        analysis.updatedAt(),
        analysis.updatedBy(),
        analysis.version());
  }
}
