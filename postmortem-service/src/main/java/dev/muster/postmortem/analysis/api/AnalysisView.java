package dev.muster.postmortem.analysis.api;

import dev.muster.postmortem.analysis.AnalysisDocument;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.KnownAnalysis;
import java.time.Instant;
import java.util.UUID;

/**
 * An analysis with what follows from it.
 *
 * @param version goes into the next change
 */
public record AnalysisView(
    UUID id,
    UUID postmortemId,
    AnalysisKind kind,
    String title,
    AnalysisDocument document,
    Findings findings,
    Instant updatedAt,
    String updatedBy,
    long version) {

  static AnalysisView from(KnownAnalysis analysis, Findings findings) {
    return new AnalysisView(
        analysis.id(),
        analysis.postmortemId(),
        analysis.kind(),
        analysis.text().title(),
        analysis.text().document(),
        findings,
        analysis.updatedAt(),
        analysis.updatedBy(),
        analysis.version());
  }
}
