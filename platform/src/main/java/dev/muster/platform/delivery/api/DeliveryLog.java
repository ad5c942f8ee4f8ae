package dev.muster.platform.delivery.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryReport;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What administrators see of deliveries and can do about them. */
@ApplicationScoped
public class DeliveryLog {
  private static final int MOST_AT_ONCE = 1_000;

  private static final String DELIVERIES =
      """
      select d.*, a.provider as last_provider, r.status as said
      from delivery d
      left join delivery_attempt a on a.delivery_id = d.id and a.attempt = d.attempts
      left join lateral (
        select status from delivery_report
        where delivery_id = d.id order by reported_at desc limit 1) r on true
      """;

  private final Sql sql;
  private final Deliveries deliveries;
  private final DeliveryFigures figures;
  private final ObjectMapper json = EventJson.mapper();

  DeliveryLog(Sql sql, Deliveries deliveries, DeliveryFigures figures) {
    this.sql = sql;
    this.deliveries = deliveries;
    this.figures = figures;
  }

  /** Newest first; null filters nothing. */
  Page<DeliveryView> page(
      DeliveryStatus status, String channel, String provider, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            DELIVERIES
                + """
                where (?::text is null or d.status = ?) and (?::text is null or d.channel = ?)
                  and (?::text is null or a.provider = ?) and (?::uuid is null or d.id < ?)
                order by d.id desc
                limit ?
                """,
            this::view,
            status,
            status,
            channel,
            channel,
            provider,
            provider,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  DeliveryDetails find(UUID id) {
    var delivery =
        sql.query(DELIVERIES + " where d.id = ?", this::view, id).stream()
            .findFirst()
            .orElseThrow(DeliveryLog::unknown);
    var attempts =
        sql.query(
            "select * from delivery_attempt where delivery_id = ? order by attempt",
            this::attempt,
            id);
    var reports =
        sql.query(
            "select * from delivery_report where delivery_id = ? order by reported_at, reference",
            DeliveryLog::report,
            id);
    return new DeliveryDetails(delivery, attempts, reports);
  }

  DeliverySummary summary() {
    return figures.summary();
  }

  DeliveryDetails release(UUID id) {
    if (!deliveries.release(id)) {
      var status = find(id).delivery().status();
      throw new ProblemException(
          Problem.conflict(
              "delivery.not-retryable",
              "Only failed and blocked deliveries can be retried; this one is " + status));
    }
    return find(id);
  }

  /** Sends again, lately failed ones of a provider only; returns how many, a thousand at most. */
  int releaseFailed(String channel, String provider) {
    return (int)
        figures.failed(channel, provider, MOST_AT_ONCE).stream()
            .filter(deliveries::release)
            .count();
  }

  private DeliveryView view(ResultSet row) throws SQLException {
    var status = DeliveryStatus.valueOf(row.getString("status"));
    return new DeliveryView(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        row.getString("destination").replaceFirst("[?#].*", "?..."),
        status,
        Priority.ofRank(row.getShort("priority")),
        row.getString("owner_kind"),
        row.getObject("owner_id", UUID.class),
        row.getInt("attempts"),
        row.getString("last_provider"),
        row.getString("said"),
        status == DeliveryStatus.PENDING ? Sql.instant(row, "next_attempt_at") : null,
        row.getString("last_error"),
        read(row.getString("receipt")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        Sql.instant(row, "first_attempt_at"),
        Sql.instant(row, "sent_at"));
  }

  private AttemptView attempt(ResultSet row) throws SQLException {
    return new AttemptView(
        row.getInt("attempt"),
        row.getString("provider"),
        DeliveryStatus.valueOf(row.getString("outcome")),
        row.getString("error"),
        read(row.getString("receipt")),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"));
  }

  private static ReportView report(ResultSet row) throws SQLException {
    return new ReportView(
        row.getString("reference"),
        DeliveryReport.State.valueOf(row.getString("state")),
        row.getString("status"),
        row.getString("error"),
        Sql.instant(row, "reported_at"));
  }

  private JsonNode read(String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.notFound("delivery.unknown", "There is no delivery with this id"));
  }
}
