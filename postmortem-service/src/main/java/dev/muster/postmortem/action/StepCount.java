package dev.muster.postmortem.action;

/** How many lines of an item's checklist are done. */
public record StepCount(int done, int all) {
  /** An item without a checklist. */
  public static final StepCount NONE = new StepCount(0, 0);
}
