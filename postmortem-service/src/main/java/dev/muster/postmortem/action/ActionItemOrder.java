package dev.muster.postmortem.action;

/** In which order a list of action items stands. */
public enum ActionItemOrder {
  /** The soonest due first, those without a due date last. */
  DUE,
  /** What brings most for its effort first, what is not judged last; of equals the soonest due. */
  PAYOFF
}
