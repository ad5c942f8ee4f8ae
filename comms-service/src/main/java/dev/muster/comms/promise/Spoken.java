package dev.muster.comms.promise;

import dev.muster.contracts.Who;
import java.time.Instant;

/**
 * Words that went out, and the times they named.
 *
 * @param nextUpdateAt when there will be more; null when that was not said
 * @param expectedAt when it is expected to work again; null when that was not said, which leaves an
 *     earlier promise as it is
 * @param restored whether it works again by these words
 * @param over whether these are the last words
 */
public record Spoken(
    Who by, Instant at, Instant nextUpdateAt, Instant expectedAt, boolean restored, boolean over) {}
