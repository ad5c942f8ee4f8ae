package dev.muster.comms.subscriber;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes over who subscribed elsewhere, in the state that they had there. Nobody is told of it, and
 * nobody who is known here is changed.
 */
@ApplicationScoped
public class PastSubscribers {
  private final SubscriberRepository subscribers;
  private final SubscriberSecrets secrets;
  private final Targets targets;
  private final InstantSource time;
  private final Duration quarantined;

  PastSubscribers(
      SubscriberRepository subscribers,
      SubscriberSecrets secrets,
      Targets targets,
      InstantSource time,
      @ConfigProperty(name = "muster.retention.quarantined") Duration quarantined) {
    this.subscribers = subscribers;
    this.secrets = secrets;
    this.targets = targets;
    this.time = time;
    this.quarantined = quarantined;
  }

  /**
   * Where somebody was told there; empty when nothing could be sent to it from here.
   *
   * @param address mailbox, number in E.164 or URL
   * @param contact mailbox for trouble with a webhook; null for the others
   */
  public Optional<Target> target(Channel channel, String address, @Nullable String contact) {
    try {
      return Optional.of(targets.checked(channel, address, null, contact));
    } catch (ProblemException bad) {
      return Optional.empty();
    }
  }

  /** Whoever is told there for the whole page already. */
  public Optional<UUID> known(UUID pageId, Target target) {
    return subscribers.find(pageId, null, target).map(Subscriber::id);
  }

  /**
   * A subscriber as they were there; returns our id.
   *
   * @param externalId their id there
   * @param componentIds empty for all
   * @param state PENDING, ACTIVE or QUARANTINED
   * @param since when they subscribed; null when that is not known
   */
  public UUID take(
      UUID pageId,
      Target target,
      String externalId,
      Locale language,
      Set<UUID> componentIds,
      SubscriberState state,
      Instant since) {
    Instant now = time.instant();
    UUID id = Ids.next();
    Subscriber subscriber =
        new Subscriber(
            id,
            pageId,
            null,
            target,
            new Wish(language, Wants.ALL, componentIds),
            since == null ? now : since);
    subscriber.cameFrom(externalId);
    if (target.channel() == Channel.WEBHOOK) {
      subscriber.seal(
          secrets.sealUrl(id, target.url()),
          secrets.sealSigningSecret(id, SecretKeys.webhookSecret()));
    }
    if (state != SubscriberState.PENDING) {
      subscriber.activate(now);
    }
    if (state == SubscriberState.QUARANTINED) {
      subscriber.quarantine("quarantined before the import", now, now.plus(quarantined));
    }
    subscribers.persistAndFlush(subscriber);
    return id;
  }
}
