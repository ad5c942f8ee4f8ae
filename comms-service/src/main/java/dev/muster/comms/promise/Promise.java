package dev.muster.comms.promise;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * A time that was named to somebody.
 *
 * @param promisedBy who wrote the words that named it
 * @param fulfilledAt when it was done, in time or late; null if it was not
 * @param settledAt when its state was decided; null while it is open
 */
public record Promise(
    UUID id,
    PromiseKind kind,
    PromiseSubject subject,
    Who promisedBy,
    Instant promisedAt,
    Instant dueAt,
    PromiseState state,
    Instant fulfilledAt,
    Instant settledAt) {}
