package dev.muster.postmortem.action.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.EvidenceKind;
import dev.muster.postmortem.action.ItemEvidence;
import dev.muster.postmortem.action.StatusMove;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Moves an action item to another status.
 *
 * @param evidence needed for DONE and VERIFIED unless given before
 * @param reason needed for DROPPED
 */
public record StatusChange(
    @NotNull ActionItemStatus to, @Valid Evidence evidence, @Size(max = 2000) String reason) {

  /**
   * What shows that it is done.
   *
   * @param kind LINK when absent
   * @param url needed for a link
   * @param reference of a drill, such as INC-12; needed for one
   * @param serviceId needed for an alert
   * @param alert what the alert says; needed for one
   */
  public record Evidence(
      EvidenceKind kind,
      @Size(max = 2000)
          @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
          String url,
      @Size(max = 2000) String note,
      @Size(max = 50) String reference,
      UUID serviceId,
      @Size(max = 500) String alert) {

    /** Whether it names what its kind needs. */
    @JsonIgnore
    @AssertTrue(message = "a link needs url, a drill reference, an alert serviceId and alert")
    public boolean isWhole() {
      return switch (kindOf()) {
        case LINK -> url != null;
        case DRILL -> reference != null && !reference.isBlank();
        case ALERT -> serviceId != null && alert != null && !alert.isBlank();
      };
    }

    private EvidenceKind kindOf() {
      return kind == null ? EvidenceKind.LINK : kind;
    }

    private ItemEvidence evidence() {
      return switch (kindOf()) {
        case LINK -> ItemEvidence.link(url, note);
        case DRILL ->
            new ItemEvidence(EvidenceKind.DRILL, url, note, reference.strip(), null, null);
        case ALERT ->
            new ItemEvidence(EvidenceKind.ALERT, url, note, null, serviceId, alert.strip());
      };
    }
  }

  StatusMove move() {
    return new StatusMove(to, evidence == null ? null : evidence.evidence(), reason);
  }
}
