package dev.muster.comms.subscriber;

import dev.muster.comms.message.Addresses;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes over who subscribed elsewhere, in the state that they had there. Nobody is told of it, and
 * nobody who is known here is changed.
 */
@ApplicationScoped
public class PastSubscribers {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String NUMBER = "\\+[1-9][0-9]{6,14}";
  private static final int LONGEST_URL = 2_000;

  private final SubscriberRepository subscribers;
  private final SubscriberSecrets secrets;
  private final OutgoingGuard guard;
  private final Sql sql;
  private final InstantSource time;

  PastSubscribers(
      SubscriberRepository subscribers,
      SubscriberSecrets secrets,
      OutgoingGuard guard,
      Sql sql,
      InstantSource time) {
    this.subscribers = subscribers;
    this.secrets = secrets;
    this.guard = guard;
    this.sql = sql;
    this.time = time;
  }

  /**
   * Where somebody was told there; empty when nothing could be sent to it from here.
   *
   * @param address mailbox, number in E.164 or URL
   * @param contact mailbox for trouble with a webhook; null for the others
   */
  public Optional<Target> target(Channel channel, String address, String contact) {
    return switch (channel) {
      case EMAIL -> mailbox(address).map(Target::email);
      case SMS ->
          Optional.of(address.replaceAll("[ ()-]", ""))
              .filter(number -> number.matches(NUMBER))
              .map(Target::phone);
      case WEBHOOK ->
          mailbox(contact)
              .flatMap(mailbox -> url(address).map(url -> Target.web(channel, url, mailbox)));
      case SLACK, TEAMS -> Optional.empty();
    };
  }

  private static Optional<String> mailbox(String address) {
    return Optional.ofNullable(address).map(Addresses::normalized).filter(Addresses::plausible);
  }

  private Optional<URI> url(String address) {
    try {
      URI url = new URI(address);
      boolean callable =
          url.getHost() != null
              && address.length() <= LONGEST_URL
              && guard.objectionToPlain(url).isEmpty();
      return callable ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Whoever is told there for the whole page already. */
  public Optional<UUID> known(UUID pageId, Target target) {
    return sql
        .query(
            """
            select id from subscriber
            where page_id = ? and channel = ? and post_id is null
              and coalesce(email, target_hash) = ?
            """,
            row -> row.getObject(1, UUID.class),
            pageId,
            target.channel(),
            target.hash() == null ? target.shown() : target.hash())
        .stream()
        .findFirst();
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
      subscriber.quarantine("quarantined before the import", now, now.plus(KEPT));
    }
    subscribers.persistAndFlush(subscriber);
    return id;
  }
}
