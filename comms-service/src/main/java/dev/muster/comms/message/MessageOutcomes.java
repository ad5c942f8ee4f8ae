package dev.muster.comms.message;

import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryNews;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes down what became of each mail; an address that refuses for good gets no more. */
@ApplicationScoped
class MessageOutcomes implements DeliveryListener {
  private final Sql sql;
  private final Refusals refusals;

  MessageOutcomes(Sql sql, Refusals refusals) {
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
            where id = any (?) and fan_out_id is not null and not exists (
              select from subscriber
              where subscriber.id = message.subscriber_id and subscriber.state = 'ACTIVE')
            returning id
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
    outcomes.stream()
        .filter(outcome -> outcome.status() == DeliveryStatus.FAILED)
        .forEach(outcome -> refusals.failed(outcome.ownerId(), outcome.channel(), outcome.error()));
  }

  /** What became of it after it was taken: text messages arrive or not, mail bounces. */
  @Override
  public void onNews(List<DeliveryNews> news) {
    sql.batch(
        "update message set state = ?, error = coalesce(?, error), settled_at = ? where id = ?",
        news.stream()
            .map(each -> new Object[] {each.status(), each.error(), each.at(), each.ownerId()})
            .toList());
    news.stream()
        .filter(each -> each.status() == DeliveryStatus.FAILED)
        .forEach(each -> refusals.failed(each.ownerId(), each.channel(), each.error()));
  }
}
