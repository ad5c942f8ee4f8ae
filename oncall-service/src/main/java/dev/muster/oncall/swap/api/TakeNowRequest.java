package dev.muster.oncall.swap.api;

import dev.muster.platform.time.SaneTime;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift to take over now.
 *
 * @param personId whose; needed when several people are on call
 * @param until the end of the shift when left out or later than it
 */
public record TakeNowRequest(@Nullable UUID personId, @Nullable @SaneTime Instant until) {}
