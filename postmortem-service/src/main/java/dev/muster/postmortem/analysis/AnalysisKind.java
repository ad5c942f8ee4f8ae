package dev.muster.postmortem.analysis;

/** The methods of analysis (ANA-01 to ANA-04). */
public enum AnalysisKind {
  FIVE_WHYS,
  FISHBONE,
  FAULT_TREE,
  TIMELINE
}
