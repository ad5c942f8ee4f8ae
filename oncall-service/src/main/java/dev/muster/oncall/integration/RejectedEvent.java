package dev.muster.oncall.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was refused.
 *
 * @param body the first 4,000 characters, the key blotted out
 * @param remoteAddress of the sender; null when unknown
 */
public record RejectedEvent(
    UUID id,
    UUID integrationId,
    Instant at,
    List<String> reasons,
    String body,
    @Nullable String remoteAddress) {
  public RejectedEvent {
    reasons = List.copyOf(reasons);
  }
}
