package dev.muster.postmortem.library;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which post-mortems to look through; null filters nothing.
 *
 * @param words all of them have to stand somewhere in it
 * @param cause key of the category of the main contributing factor
 * @param from from when on its incident ended
 * @param until before when its incident ended
 */
public record LibraryFilter(
    @Nullable String words,
    @Nullable UUID serviceId,
    @Nullable Severity severity,
    @Nullable String cause,
    @Nullable String tag,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Whether words are searched for. */
  boolean searches() {
    return words != null && !words.isBlank();
  }
}
