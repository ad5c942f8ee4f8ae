package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which status of an action item is which position in the tracker. Of several rules the first one
 * counts.
 *
 * @param status of the action item
 * @param state see {@link Position}; null for any
 * @param name of the status or reason of the state; null for any
 * @param label that the issue carries, GitHub only; null for any
 */
public record StatusRule(
    @NotNull ActionItemStatus status,
    @Nullable @Size(max = 30) String state,
    @Nullable @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
    @Nullable @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*") String label) {

  /** Whether an issue that stands there is meant. */
  boolean fits(Position position) {
    return (state == null || state.equals(position.state()))
        && (name == null || name.equalsIgnoreCase(position.name()))
        && (label == null || position.labels().stream().anyMatch(label::equalsIgnoreCase));
  }

  /** The position that it leads to. */
  Position target() {
    return new Position(state, name, label == null ? List.of() : List.of(label));
  }
}
