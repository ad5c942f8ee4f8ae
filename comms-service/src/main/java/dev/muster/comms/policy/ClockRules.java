package dev.muster.comms.policy;

import dev.muster.comms.policy.EscalationLadder.Reader;
import dev.muster.comms.policy.EscalationLadder.Step;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What cadence clocks do around a due time.
 *
 * @param remindBefore how long before it those who must speak are reminded; null for not at all
 */
public record ClockRules(Duration remindBefore, EscalationLadder ladder) {
  /** Of policies that were written before these rules could be. */
  public static final ClockRules STANDARD =
      new ClockRules(
          Duration.ofMinutes(5),
          new EscalationLadder(
              List.of(
                  new Step(Duration.ZERO, Set.of(Reader.COMMANDER, Reader.COMMUNICATIONS_LEAD)),
                  new Step(Duration.ofMinutes(5), Set.of(Reader.DEPUTY)),
                  new Step(Duration.ofMinutes(10), Set.of(Reader.MANAGERS)))));
}
