package dev.muster.oncall.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message to a place, with everything that was done to bring it there.
 *
 * @param run from 1; higher ones are repeats of the policy
 * @param level from 1; 0 when somebody told the place by hand
 */
public record PostView(
    UUID id,
    UUID alertId,
    UUID destinationId,
    String destinationName,
    String channel,
    int run,
    int level,
    PostStatus status,
    Instant createdAt,
    List<LedgerEntry> ledger) {
  public PostView {
    ledger = List.copyOf(ledger);
  }

  PostView with(List<LedgerEntry> entries) {
    return new PostView(
        id,
        alertId,
        destinationId,
        destinationName,
        channel,
        run,
        level,
        status,
        createdAt,
        entries);
  }
}
