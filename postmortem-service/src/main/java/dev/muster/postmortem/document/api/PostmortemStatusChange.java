package dev.muster.postmortem.document.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.postmortem.document.PostmortemStatus;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** Moves a post-mortem into review or back. */
public record PostmortemStatusChange(@NotNull PostmortemStatus to) {

  /** Approving and publishing have operations of their own. */
  @JsonIgnore
  @AssertTrue(message = "must be DRAFT or IN_REVIEW")
  public boolean isStatusToMoveTo() {
    return to != PostmortemStatus.PUBLISHED && to != PostmortemStatus.APPROVED;
  }
}
