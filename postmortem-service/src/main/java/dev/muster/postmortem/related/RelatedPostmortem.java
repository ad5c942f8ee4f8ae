package dev.muster.postmortem.related;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.document.PostmortemStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem that may have to do with another (SEC-19).
 *
 * @param reasons at least one
 * @param resolvedAt when its incident ended; null when nobody knows
 * @param sharedServices services that both incidents concerned
 */
public record RelatedPostmortem(
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    PostmortemStatus status,
    @Nullable Instant resolvedAt,
    List<Resemblance> reasons,
    List<UUID> sharedServices,
    Cause cause) {
  public RelatedPostmortem {
    reasons = List.copyOf(reasons);
    sharedServices = List.copyOf(sharedServices);
  }
}
