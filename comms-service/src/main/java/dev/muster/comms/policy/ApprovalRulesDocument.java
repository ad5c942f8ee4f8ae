package dev.muster.comms.policy;

import dev.muster.comms.policy.EscalationLadder.Reader;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Who says yes to what waits for approval, as it is written.
 *
 * @param otherwise who is asked where an incident has neither communications lead nor commander
 * @param standIn who is asked when the first did not answer; after them the managers
 * @param answerWithinSeconds how long each of them has
 * @param fourEyes whether nobody may approve their own words
 * @param undoSeconds how long what a person publishes can be taken back; 0 for not at all
 */
public record ApprovalRulesDocument(
    @NotNull Reader otherwise,
    @NotNull Reader standIn,
    @NotNull @Min(10) @Max(86_400) Long answerWithinSeconds,
    @NotNull Boolean fourEyes,
    @NotNull @Min(0) @Max(300) Long undoSeconds) {
  ApprovalRules toRules() {
    return new ApprovalRules(
        otherwise,
        standIn,
        Duration.ofSeconds(answerWithinSeconds),
        fourEyes,
        Duration.ofSeconds(undoSeconds));
  }
}
