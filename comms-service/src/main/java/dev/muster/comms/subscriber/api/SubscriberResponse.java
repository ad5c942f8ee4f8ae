package dev.muster.comms.subscriber.api;

import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber.
 *
 * @param componentIds empty for all components
 * @param endedAt when it was unsubscribed or quarantined
 * @param lastBounce what the mail server said when it refused for good
 */
public record SubscriberResponse(
    UUID id,
    UUID pageId,
    String email,
    String language,
    SubscriberState state,
    List<UUID> componentIds,
    Instant createdAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt,
    @Nullable String lastBounce) {

  static SubscriberResponse from(Subscriber subscriber) {
    return new SubscriberResponse(
        subscriber.id(),
        subscriber.pageId(),
        subscriber.email(),
        subscriber.language().getLanguage(),
        subscriber.state(),
        subscriber.componentIds().stream().sorted().toList(),
        subscriber.createdAt(),
        subscriber.confirmedAt(),
        subscriber.endedAt(),
        subscriber.lastBounce());
  }
}
