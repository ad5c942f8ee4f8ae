package dev.muster.postmortem.analysis;

import java.time.Instant;
import java.util.UUID;

/** An analysis as it is stored. */
public record KnownAnalysis(
    UUID id,
    UUID postmortemId,
    AnalysisKind kind,
    AnalysisText text,
    Instant updatedAt,
    String updatedBy,
    long version) {}
