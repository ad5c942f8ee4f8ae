package dev.muster.comms.policy;

import dev.muster.comms.policy.EscalationLadder.Reader;
import dev.muster.comms.policy.EscalationLadder.Step;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What cadence clocks do around a due time, as it is written.
 *
 * @param remindBeforeSeconds left out for no reminder
 * @param escalation who is told when nobody spoke, in the order of time
 */
public record ClockRulesDocument(
    @Min(10) @Max(86_400) Long remindBeforeSeconds,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid EscalationStep> escalation) {

  /** A step of the escalation, so long after the word was due. */
  public record EscalationStep(
      @NotNull @Min(0) @Max(86_400) Long afterSeconds,
      @NotEmpty @Size(max = 4) Set<@NotNull Reader> tell) {}

  /** Whether each step comes after the one before; an unreadable list is another rule's matter. */
  @AssertTrue(message = "each step must come later than the one before")
  boolean isInOrder() {
    if (escalation == null) {
      return true;
    }
    List<Long> waits =
        escalation.stream()
            .filter(step -> step != null && step.afterSeconds() != null)
            .map(EscalationStep::afterSeconds)
            .toList();
    return waits.equals(waits.stream().distinct().sorted().toList());
  }

  ClockRules toRules() {
    return new ClockRules(
        remindBeforeSeconds == null ? null : Duration.ofSeconds(remindBeforeSeconds),
        new EscalationLadder(
            escalation.stream()
                .map(step -> new Step(Duration.ofSeconds(step.afterSeconds()), step.tell()))
                .toList()));
  }
}
