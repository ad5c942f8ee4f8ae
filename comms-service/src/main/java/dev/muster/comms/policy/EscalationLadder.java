package dev.muster.comms.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who hears, in which order, that an audience waits in vain.
 *
 * @param steps at least one, the first to be told first
 */
public record EscalationLadder(List<Step> steps) {
  public EscalationLadder {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a ladder has a step");
    }
  }

  /** Somebody who must speak, or see to it that somebody does. */
  public enum Reader {
    COMMANDER,
    COMMUNICATIONS_LEAD,
    DEPUTY,
    MANAGERS
  }

  /**
   * A step.
   *
   * @param after how long after the word was due
   */
  public record Step(Duration after, Set<Reader> tell) {
    public Step {
      tell = Set.copyOf(tell);
    }
  }

  /** Who hears the n-th complaint, from 1: the n-th step and everybody before. */
  public Set<Reader> readers(int complaint) {
    Set<Reader> readers = EnumSet.noneOf(Reader.class);
    steps.stream().limit(complaint).forEach(step -> readers.addAll(step.tell()));
    return readers;
  }

  /** How long after each due time the complaints come, the first first. */
  public List<Duration> waits() {
    return steps.stream().map(Step::after).toList();
  }
}
