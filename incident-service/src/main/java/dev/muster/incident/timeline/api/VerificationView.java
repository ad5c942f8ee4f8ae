package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.ChainBreak;
import dev.muster.incident.timeline.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Whether a timeline is what was written.
 *
 * @param head the hash of the last entry
 * @param checkpoints how many hashes that were kept elsewhere were compared; null when they could
 *     not be asked for, and only the chain itself was followed
 * @param broken the first entry that is wrong; null when none is
 */
public record VerificationView(
    boolean valid,
    long entries,
    String head,
    @Nullable Long checkpoints,
    @Nullable ChainBreak broken) {
  static VerificationView from(Verification.Outcome outcome) {
    return new VerificationView(
        outcome.broken() == null,
        outcome.entries(),
        outcome.head(),
        outcome.compared(),
        outcome.broken());
  }
}
