package dev.muster.postmortem.eventlog.api;

import dev.muster.postmortem.eventlog.Rebuild;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild and how far it is.
 *
 * @param total aggregates to look at
 * @param done those that were looked at; may pass {@code total} when new ones came meanwhile
 * @param kept those that stayed as they were, as the log does not reach back to their beginning
 * @param events how many events were replayed
 * @param finishedAt null while it runs
 */
public record RebuildView(
    UUID id,
    List<String> projections,
    Rebuild.RebuildStatus status,
    Instant requestedAt,
    String requestedBy,
    long total,
    long done,
    long kept,
    long events,
    @Nullable Instant finishedAt) {

  static RebuildView from(Rebuild rebuild) {
    return new RebuildView(
        rebuild.id(),
        rebuild.projections(),
        rebuild.status(),
        rebuild.requestedAt(),
        rebuild.requestedBy(),
        rebuild.total(),
        rebuild.done(),
        rebuild.kept(),
        rebuild.events(),
        rebuild.finishedAt());
  }
}
