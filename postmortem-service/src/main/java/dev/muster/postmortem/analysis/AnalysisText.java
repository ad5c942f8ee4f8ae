package dev.muster.postmortem.analysis;

/** What people decide about an analysis. */
public record AnalysisText(String title, AnalysisDocument document) {}
