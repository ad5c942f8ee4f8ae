package dev.muster.postmortem.related;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident of the same cause and service that began shortly before another one.
 *
 * @param detectedAt when it was detected
 * @param preventing what was decided after it so that it would not come back; empty for those who
 *     may not read its post-mortem
 */
public record Recurrence(
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    boolean readable,
    Instant detectedAt,
    List<PreventingItem> preventing) {
  public Recurrence {
    preventing = List.copyOf(preventing);
  }

  /** An action item that was meant to prevent it. */
  public record PreventingItem(
      UUID id, String title, ActionItemStatus status, @Nullable Instant finishedAt) {}
}
