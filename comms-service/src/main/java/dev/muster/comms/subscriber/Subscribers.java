package dev.muster.comms.subscriber;

import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Finds the subscriber that somebody asks for, or makes it. */
@ApplicationScoped
class Subscribers {
  private final SubscriberRepository subscribers;
  private final SubscriberSecrets secrets;
  private final Sql sql;
  private final InstantSource time;

  Subscribers(
      SubscriberRepository subscribers, SubscriberSecrets secrets, Sql sql, InstantSource time) {
    this.subscribers = subscribers;
    this.secrets = secrets;
    this.sql = sql;
    this.time = time;
  }

  /** The subscriber, and whether it was made just now; nobody makes the same one meanwhile. */
  record Found(Subscriber subscriber, boolean isNew) {}

  Found findOrCreate(SignUp wanted) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        wanted.page().id() + "/" + wanted.target().channel() + "/" + key(wanted.target()));
    return subscribers
        .find(wanted.page().id(), wanted.postId(), wanted.target())
        .map(known -> new Found(known, false))
        .orElseGet(() -> new Found(create(wanted), true));
  }

  /** What limits are counted by: a mailbox is the same whatever is asked for it. */
  static String key(Target target) {
    return switch (target.channel()) {
      case EMAIL -> target.shown();
      case WEBHOOK -> target.contact();
      case SMS, SLACK, TEAMS -> target.hash();
    };
  }

  /** As {@link #key(Target)}, of whoever owns it already. */
  static String key(Subscriber subscriber) {
    return subscriber.email() == null ? subscriber.targetHash() : subscriber.email();
  }

  private Subscriber create(SignUp wanted) {
    Target target = wanted.target();
    Subscriber subscriber =
        new Subscriber(
            Ids.next(), wanted.page().id(), wanted.postId(), target, wanted.wish(), time.instant());
    subscriber.seal(
        target.url() == null ? null : secrets.sealUrl(subscriber.id(), target.url()),
        target.channel() == Channel.WEBHOOK
            ? secrets.sealSigningSecret(subscriber.id(), SecretKeys.webhookSecret())
            : null);
    subscribers.persistAndFlush(subscriber);
    return subscriber;
  }
}
