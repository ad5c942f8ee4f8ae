package dev.muster.incident.incident.api;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident in a list, and the answer of commands.
 *
 * @param reference such as {@code INC-12}
 * @param commander null while nobody commands
 * @param nextUpdateAt when the next update is promised; null for none
 * @param timelineUpTo number of the last timeline entry
 * @param version what an {@code If-Match} header names in quotes
 */
public record IncidentSummary(
    UUID id,
    long number,
    String reference,
    String title,
    String summary,
    Severity severity,
    IncidentState state,
    boolean drill,
    boolean restricted,
    List<ServiceView> services,
    @Nullable UUID teamId,
    @Nullable PersonView commander,
    Milestones milestones,
    @Nullable Instant nextUpdateAt,
    long timelineUpTo,
    long version) {
  public IncidentSummary {
    services = List.copyOf(services);
  }
}
