package dev.muster.incident.timeline;

import dev.muster.incident.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether a timeline is what was written. */
@ApplicationScoped
public class Verification {
  private final Timelines timelines;
  private final Checkpoints checkpoints;

  Verification(Timelines timelines, Checkpoints checkpoints) {
    this.timelines = timelines;
    this.checkpoints = checkpoints;
  }

  /**
   * What came out.
   *
   * @param head the hash of the last entry; empty without entries
   * @param compared how many checkpoints that others have kept were compared; null when they could
   *     not be asked, and only the chain itself was followed
   * @param broken the first entry that is wrong; null when none is
   */
  public record Outcome(
      long entries, String head, @Nullable Long compared, @Nullable ChainBreak broken) {}

  /** Follows the chain of an incident and compares it with what others have kept of it. */
  public Outcome verify(UUID incidentId, Caller caller) {
    timelines.requireReadable(incidentId, caller);
    // Asked first: an entry that is written meanwhile is in the chain, but not yet in the book.
    var kept = checkpoints.of(incidentId);
    var check = timelines.walk(incidentId, caller);
    kept.ifPresent(found -> found.forEach(check::published));
    return new Outcome(
        check.entries(),
        check.head(),
        kept.map(found -> (long) found.size()).orElse(null),
        check.broken().orElse(null));
  }
}
