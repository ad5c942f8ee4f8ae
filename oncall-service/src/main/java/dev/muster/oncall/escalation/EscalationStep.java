package dev.muster.oncall.escalation;

/** What an escalation has to do when it is due. */
public sealed interface EscalationStep {

  /**
   * Page the targets of a level.
   *
   * @param run from 0
   * @param level from 0; the number of levels means the last resort
   */
  record Fire(int run, int level) implements EscalationStep {}

  /** Give up: every level of every run fired and nobody answered. */
  record Exhaust() implements EscalationStep {}
}
