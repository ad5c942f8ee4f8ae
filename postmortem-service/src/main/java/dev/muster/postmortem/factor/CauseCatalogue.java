package dev.muster.postmortem.factor;

/** What chooses from a catalogue of categories: contributing factors, or fishbones (ANA-02). */
public enum CauseCatalogue {
  FACTOR,
  FISHBONE
}
