package dev.muster.comms.promise.api;

import dev.muster.comms.promise.Promise;
import dev.muster.comms.promise.PromiseKind;
import dev.muster.comms.promise.PromiseState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that was named to somebody.
 *
 * @param postId the post it was said in; null for what was said to colleagues
 * @param severity of the incident at the time; so the team
 * @param fulfilledAt when it was done, in time or late; null if it was not
 * @param settledAt when its state was decided; null while it is open
 */
public record PromiseResponse(
    UUID id,
    PromiseKind kind,
    Audience audience,
    @Nullable UUID incidentId,
    @Nullable UUID postId,
    @Nullable String reference,
    @Nullable Severity severity,
    @Nullable UUID teamId,
    Who promisedBy,
    Instant promisedAt,
    Instant dueAt,
    PromiseState state,
    @Nullable Instant fulfilledAt,
    @Nullable Instant settledAt) {

  static PromiseResponse from(Promise promise) {
    return new PromiseResponse(
        promise.id(),
        promise.kind(),
        promise.subject().audience(),
        promise.subject().incidentId(),
        promise.subject().postId(),
        promise.subject().reference(),
        promise.subject().severity(),
        promise.subject().teamId(),
        promise.promisedBy(),
        promise.promisedAt(),
        promise.dueAt(),
        promise.state(),
        promise.fulfilledAt(),
        promise.settledAt());
  }
}
