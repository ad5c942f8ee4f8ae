package dev.muster.platform.delivery;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What providers say later. A report can overtake the answer to the call that it is about: it is
 * kept, and counts once that answer is stored.
 */
@ApplicationScoped
class DeliveryReports {
  private static final String NEWS =
      """
      select d.id, d.owner_kind, d.owner_id, d.channel, d.destination, r.reference, r.state,
             r.status, r.error
      from delivery d join delivery_report r on r.delivery_id = d.id
      where d.id = any (?) and d.status = 'SENT'
        and (r.state = 'ARRIVED'
          or (r.state = 'LOST' and r.reference = d.receipt ->> 'reference'))
      order by r.state
      """;

  private final Sql sql;
  private final DeliveryListeners listeners;
  private final DeliveryMetrics metrics;

  DeliveryReports(Sql sql, DeliveryListeners listeners, DeliveryMetrics metrics) {
    this.sql = sql;
    this.listeners = listeners;
    this.metrics = metrics;
  }

  private record Row(String ownerKind, DeliveryNews news) {}

  boolean take(DeliveryReport report, Instant now) {
    if (!lock(report.deliveryId()) || !isNew(report, now)) {
      return false;
    }
    if (report.state() != DeliveryReport.State.ON_ITS_WAY) {
      apply(List.of(report.deliveryId()), now);
    }
    return true;
  }

  /** Makes what was said of these too early count. */
  void apply(List<Finished> attempts) {
    var sent =
        attempts.stream()
            .filter(attempt -> attempt.status() == DeliveryStatus.SENT)
            .filter(attempt -> attempt.receipt() != null)
            .filter(attempt -> attempt.receipt().hasNonNull(Receipt.REFERENCE))
            .collect(Collectors.toMap(attempt -> attempt.claim().id(), Finished::finishedAt));
    if (!sent.isEmpty()) {
      apply(List.copyOf(sent.keySet()), sent.values().iterator().next());
    }
  }

  /** An arrival through any provider counts; a loss only of the message that counts as sent. */
  private void apply(List<UUID> deliveries, Instant now) {
    Map<UUID, Row> news =
        sql.query(NEWS, row -> news(row, now), (Object) deliveries.toArray(UUID[]::new)).stream()
            .collect(
                Collectors.toMap(
                    row -> row.news().deliveryId(), row -> row, (first, next) -> first));
    news.values().forEach(row -> store(row.news()));
    news.values().stream()
        .filter(row -> listeners.of(row.ownerKind()).isPresent())
        .collect(Collectors.groupingBy(row -> listeners.of(row.ownerKind()).orElseThrow()))
        .forEach((listener, rows) -> listener.onNews(rows.stream().map(Row::news).toList()));
  }

  private boolean lock(UUID id) {
    return !sql.query("select 1 from delivery where id = ? for update", row -> row.getInt(1), id)
        .isEmpty();
  }

  private boolean isNew(DeliveryReport report, Instant now) {
    return sql.update(
            """
            insert into delivery_report
              (delivery_id, reference, rank, state, status, error, reported_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (delivery_id, reference) do update
            set rank = excluded.rank, state = excluded.state, status = excluded.status,
                error = excluded.error, reported_at = excluded.reported_at
            where delivery_report.rank < excluded.rank
            """,
            report.deliveryId(),
            report.reference(),
            (short) report.rank(),
            report.state(),
            report.status(),
            report.error(),
            now)
        == 1;
  }

  private void store(DeliveryNews news) {
    sql.update(
        """
        update delivery set status = ?, last_error = coalesce(?, last_error), updated_at = ?
        where id = ? and status = 'SENT'
        """,
        news.status(),
        news.error(),
        news.at(),
        news.deliveryId());
    metrics.reported(news.channel(), news.status());
  }

  private static Row news(ResultSet row, Instant now) throws SQLException {
    var arrived = row.getString("state").equals(DeliveryReport.State.ARRIVED.name());
    return new Row(
        row.getString("owner_kind"),
        new DeliveryNews(
            row.getObject("id", UUID.class),
            row.getObject("owner_id", UUID.class),
            row.getString("channel"),
            row.getString("destination"),
            arrived ? DeliveryStatus.DELIVERED : DeliveryStatus.FAILED,
            row.getString("reference"),
            row.getString("status"),
            row.getString("error"),
            now));
  }
}
