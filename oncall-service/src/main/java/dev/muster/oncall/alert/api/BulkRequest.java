package dev.muster.oncall.alert.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One action for several alerts.
 *
 * @param ids of up to 200 alerts
 * @param seconds how long they sleep; needed to snooze
 * @param to to whom they go; needed to reassign
 * @param into the alert that stands for them; needed to merge
 * @param text of the note, and, when given, of a resolution; needed for a note
 */
public record BulkRequest(
    @NotEmpty @Size(max = 200) List<@NotNull UUID> ids,
    @NotNull BulkAction action,
    @Min(1) @Max(604_800) Long seconds,
    @Valid ReassignRequest to,
    UUID into,
    @Size(max = 4000) String text) {

  /** What can be done to several alerts at once. */
  public enum BulkAction {
    ACKNOWLEDGE,
    UNACKNOWLEDGE,
    ESCALATE,
    SNOOZE,
    REASSIGN,
    MERGE,
    NOTE,
    RESOLVE
  }
}
