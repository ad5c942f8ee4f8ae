package dev.muster.comms.post.api;

import dev.muster.comms.post.Publication;
import dev.muster.comms.post.PublicationMode;
import dev.muster.comms.post.PublicationState;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits to become public in a post.
 *
 * @param dueAt when it goes out, or while it waits for a yes, when the next person is asked; null
 *     when neither happens by itself
 */
public record PendingResponse(
    UUID publicationId,
    PublicationMode mode,
    PublicationState state,
    PublicStatus status,
    @Nullable Instant dueAt) {

  static PendingResponse from(Publication publication) {
    return new PendingResponse(
        publication.id(),
        publication.mode(),
        publication.state(),
        publication.proposal().status(),
        publication.dueAt());
  }
}
