package dev.muster.comms.policy;

import dev.muster.comms.policy.EscalationLadder.Reader;
import java.time.Duration;
import java.util.Objects;

/**
 * Who says yes to what waits for approval. Asked is the communications lead of the incident, else
 * its commander, else {@code otherwise}; after them the stand-in, then the managers.
 *
 * @param answerWithin how long each of them has until the next is asked
 * @param fourEyes whether nobody may approve their own words
 * @param undo how long what a person publishes can be taken back; zero for not at all
 */
public record ApprovalRules(
    Reader otherwise, Reader standIn, Duration answerWithin, boolean fourEyes, Duration undo) {
  /** Of policies that were written before these rules could be. */
  public static final ApprovalRules STANDARD =
      new ApprovalRules(
          Reader.MANAGERS, Reader.DEPUTY, Duration.ofMinutes(5), false, Duration.ofSeconds(10));

  public ApprovalRules {
    Objects.requireNonNull(otherwise, "otherwise");
    Objects.requireNonNull(standIn, "standIn");
    Objects.requireNonNull(answerWithin, "answerWithin");
    Objects.requireNonNull(undo, "undo");
  }
}
