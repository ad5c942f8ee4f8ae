package dev.muster.platform.delivery.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
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
  private final Sql sql;
  private final Deliveries deliveries;
  private final ObjectMapper json = EventJson.mapper();

  DeliveryLog(Sql sql, Deliveries deliveries) {
    this.sql = sql;
    this.deliveries = deliveries;
  }

  /** Newest first; null filters nothing. */
  Page<DeliveryView> page(DeliveryStatus status, String channel, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select * from delivery
            where (?::text is null or status = ?) and (?::text is null or channel = ?)
              and (?::uuid is null or id < ?)
            order by id desc
            limit ?
            """,
            this::view,
            status,
            status,
            channel,
            channel,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  DeliveryDetails find(UUID id) {
    var delivery =
        sql.query("select * from delivery where id = ?", this::view, id).stream()
            .findFirst()
            .orElseThrow(DeliveryLog::unknown);
    var attempts =
        sql.query(
            "select * from delivery_attempt where delivery_id = ? order by attempt",
            this::attempt,
            id);
    return new DeliveryDetails(delivery, attempts);
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
