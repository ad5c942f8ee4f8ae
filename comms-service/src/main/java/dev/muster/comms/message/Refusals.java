package dev.muster.comms.message;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws the consequence of a message that a subscriber's side did not take. */
@ApplicationScoped
class Refusals {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final Duration BOUNCES_WITHIN = Duration.ofDays(2);

  private final Sql sql;
  private final Event<MailRefused> refused;
  private final Event<ReaderLeft> left;
  private final InstantSource time;
  private final int most;

  Refusals(
      Sql sql,
      Event<MailRefused> refused,
      Event<ReaderLeft> left,
      InstantSource time,
      @ConfigProperty(name = "muster.subscribers.soft-bounces") int most) {
    this.sql = sql;
    this.refused = refused;
    this.left = left;
    this.time = time;
    this.most = most;
  }

  /** A message failed for good, and is stored as FAILED. */
  void failed(UUID messageId, String channel, String error) {
    Refusal.of(channel, error)
        .ifPresent(
            refusal ->
                sql.query(
                        """
                        select subscriber_id from message
                        where id = ? and subscriber_id is not null
                        """,
                        row -> row.getObject("subscriber_id", UUID.class),
                        messageId)
                    .forEach(subscriber -> act(refusal, subscriber, error)));
  }

  /** The reader of a message complained about it. */
  void complained(UUID messageId, String why) {
    sql.query(
            "select subscriber_id from message where id = ? and subscriber_id is not null",
            row -> row.getObject("subscriber_id", UUID.class),
            messageId)
        .forEach(subscriber -> left.fire(new ReaderLeft(subscriber, why)));
  }

  private void act(Refusal refusal, UUID subscriber, String error) {
    switch (refusal) {
      case GONE -> refused.fire(new MailRefused(subscriber, error));
      case LEFT -> left.fire(new ReaderLeft(subscriber, error));
      case SOFT -> {
        if (failures(subscriber) >= most) {
          refused.fire(new MailRefused(subscriber, error));
        }
      }
    }
  }

  /** How often in a row, within a month, something could not be delivered. */
  private int failures(UUID subscriber) {
    Instant now = time.instant();
    return sql.query(
            """
            select count(*)::int from message m
            where m.subscriber_id = ? and m.state = 'FAILED' and m.created_at > greatest(?, (
              select max(kept.created_at) from message kept
              where kept.subscriber_id = m.subscriber_id
                and (kept.state = 'DELIVERED' or kept.state = 'SENT' and kept.settled_at < ?)))
            """,
            row -> row.getInt(1),
            subscriber,
            now.minus(REMEMBERED),
            now.minus(BOUNCES_WITHIN))
        .get(0);
  }
}
