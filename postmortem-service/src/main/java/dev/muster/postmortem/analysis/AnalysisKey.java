package dev.muster.postmortem.analysis;

import java.util.UUID;

/** Which analysis of which post-mortem. */
public record AnalysisKey(UUID postmortemId, UUID id) {}
