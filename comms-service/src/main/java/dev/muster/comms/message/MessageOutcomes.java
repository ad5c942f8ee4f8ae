package dev.muster.comms.message;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes down what became of each mail; an address that refuses for good gets no more. */
@ApplicationScoped
class MessageOutcomes implements DeliveryListener {
  private static final Pattern REFUSAL = Pattern.compile("(^|[\\s;:])55\\d[ -]");

  private final Sql sql;
  private final Event<MailRefused> refusals;

  MessageOutcomes(Sql sql, Event<MailRefused> refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  @Override
  public String kind() {
    return Messages.KIND;
  }

  /** Whoever unsubscribed while the mail waited does not get it any more. */
  @Override
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    var cancelled =
        sql.query(
            """
            update message set state = 'CANCELLED', settled_at = ?
            from subscriber
            where message.id = any (?) and message.kind = 'subscriber.update'
              and subscriber.id = message.subscriber_id and subscriber.state <> 'ACTIVE'
            returning message.id
            """,
            row -> row.getObject("id", UUID.class),
            attempts.get(0).at(),
            attempts.stream().map(DeliveryAttempt::ownerId).toArray(UUID[]::new));
    return attempts.stream().filter(attempt -> !cancelled.contains(attempt.ownerId())).toList();
  }

  @Override
  public void onAttempts(List<DeliveryAttempt> attempts) {
    sql.batch(
        "update message set state = 'SENDING', attempts = ? where id = ?",
        attempts.stream()
            .map(attempt -> new Object[] {attempt.attempt(), attempt.ownerId()})
            .toList());
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    sql.batch(
        "update message set state = ?, attempts = ?, error = ?, settled_at = ? where id = ?",
        outcomes.stream()
            .map(
                outcome ->
                    new Object[] {
                      outcome.status(),
                      outcome.attempt(),
                      outcome.error(),
                      outcome.at(),
                      outcome.ownerId()
                    })
            .toList());
    for (var outcome : outcomes) {
      if (outcome.status() == DeliveryStatus.FAILED && refused(outcome.error())) {
        subscriberOf(outcome.ownerId(), outcome.error());
      }
    }
  }

  /**
   * An SMTP reply of the 5xx kind; giving up because our own server is away is not the reader's.
   */
  private static boolean refused(String error) {
    return error != null && REFUSAL.matcher(error).find();
  }

  private void subscriberOf(UUID messageId, String error) {
    sql.query(
            "select subscriber_id from message where id = ? and subscriber_id is not null",
            row -> row.getObject("subscriber_id", UUID.class),
            messageId)
        .forEach(subscriber -> refusals.fire(new MailRefused(subscriber, error)));
  }
}
