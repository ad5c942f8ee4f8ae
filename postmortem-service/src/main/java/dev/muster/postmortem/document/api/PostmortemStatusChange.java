package dev.muster.postmortem.document.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.postmortem.document.PostmortemStatus;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Moves a post-mortem into review or back.
 *
 * @param reason why it is sent back; null when there is nothing to say
 */
public record PostmortemStatusChange(
    @NotNull PostmortemStatus to, @Size(max = 2000) @Nullable String reason) {

  /** Approving and publishing have operations of their own. */
  @JsonIgnore
  @AssertTrue(message = "must be DRAFT or IN_REVIEW")
  public boolean isStatusToMoveTo() {
    return to != PostmortemStatus.PUBLISHED && to != PostmortemStatus.APPROVED;
  }
}
