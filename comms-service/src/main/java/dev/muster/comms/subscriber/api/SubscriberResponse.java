package dev.muster.comms.subscriber.api;

import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.comms.subscriber.Wants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber.
 *
 * @param address mailbox, number in E.164, or what may be shown of a secret address
 * @param email the mailbox, or the contact of a webhook
 * @param postId the only post it is about
 * @param externalId the id that another system knew it by
 * @param componentIds empty for all components
 * @param reachedAt when the endpoint of a webhook answered its trial
 * @param endedAt when it was unsubscribed or quarantined
 * @param purgeAt when a quarantined one is deleted
 * @param lastBounce why it is or was in quarantine, or why the endpoint has not answered yet
 */
public record SubscriberResponse(
    UUID id,
    UUID pageId,
    Channel channel,
    String address,
    @Nullable String email,
    @Nullable UUID postId,
    @Nullable String externalId,
    String language,
    SubscriberState state,
    Wants wants,
    List<UUID> componentIds,
    Instant createdAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant reachedAt,
    @Nullable Instant endedAt,
    @Nullable Instant quarantinedAt,
    @Nullable Instant purgeAt,
    @Nullable String lastBounce) {

  static SubscriberResponse from(Subscriber subscriber) {
    return new SubscriberResponse(
        subscriber.id(),
        subscriber.pageId(),
        subscriber.channel(),
        subscriber.address(),
        subscriber.email(),
        subscriber.postId(),
        subscriber.externalId(),
        subscriber.language().getLanguage(),
        subscriber.state(),
        subscriber.wants(),
        subscriber.componentIds().stream().sorted().toList(),
        subscriber.createdAt(),
        subscriber.confirmedAt(),
        subscriber.reachedAt(),
        subscriber.endedAt(),
        subscriber.quarantinedAt(),
        subscriber.purgeAt(),
        subscriber.lastBounce());
  }
}
