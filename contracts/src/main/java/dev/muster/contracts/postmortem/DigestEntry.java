package dev.muster.contracts.postmortem;

import dev.muster.contracts.Fields;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item in a digest; {@code owner} is a person's or a team's name, null while there is
 * none, as is {@code dueOn}; {@code rule} is the rule that it breaks, null when it breaks none.
 */
public record DigestEntry(
    UUID actionItemId,
    String reference,
    String title,
    ActionItemPriority priority,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Nullable FollowUpRule rule) {
  public DigestEntry {
    Fields.required(actionItemId, "actionItemId");
    Fields.required(reference, "reference");
    Fields.required(title, "title");
    Fields.required(priority, "priority");
  }
}
