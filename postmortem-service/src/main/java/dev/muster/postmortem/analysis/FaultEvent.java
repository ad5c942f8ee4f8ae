package dev.muster.postmortem.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An event of a fault tree; one with events below it is what they lead to, one without is basic.
 *
 * @param parentId the event that it helps to cause; null for the one at the top
 * @param gate how the events below lead to it; null means {@link Gate#OR}, and nothing for a basic
 *     event
 * @param sameAs a basic event elsewhere in the tree that this is, too; null for itself alone
 * @param occurred whether a basic event happened in this incident
 */
public record FaultEvent(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @Nullable @Pattern(regexp = Limits.ID) String parentId,
    @NotBlank @Size(max = Limits.TEXT) String text,
    @Nullable Gate gate,
    @Nullable @Pattern(regexp = Limits.ID) String sameAs,
    boolean occurred)
    implements TreeNode {

  /** The basic event that it stands for. */
  String basicId() {
    return sameAs == null ? id : sameAs;
  }
}
