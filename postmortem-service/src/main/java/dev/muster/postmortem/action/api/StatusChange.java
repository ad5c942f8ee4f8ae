package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ItemEvidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Moves an action item to another status.
 *
 * @param evidence needed for DONE and VERIFIED unless given before
 * @param reason needed for DROPPED
 */
public record StatusChange(
    @NotNull ActionItemStatus to, @Valid Evidence evidence, @Size(max = 2000) String reason) {

  /** What shows that it is done. */
  public record Evidence(
      @NotBlank
          @Size(max = 2000)
          @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
          String url,
      @Size(max = 2000) String note) {}

  ItemEvidence itemEvidence() {
    return evidence == null ? null : new ItemEvidence(evidence.url(), evidence.note());
  }
}
