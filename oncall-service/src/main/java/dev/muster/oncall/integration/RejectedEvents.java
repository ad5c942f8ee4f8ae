package dev.muster.oncall.integration;

import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The last refused events of each integration, so that a misconfigured sender can be found. */
@ApplicationScoped
public class RejectedEvents {
  private static final int KEPT = 100;
  private static final int LONGEST_BODY = 4_000;

  private final Sql sql;
  private final InstantSource time;

  RejectedEvents(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** Keeps an event and forgets the oldest ones beyond a hundred. */
  public void add(UUID integrationId, List<String> reasons, String body, String remoteAddress) {
    sql.update(
        """
        with added as (
          insert into rejected_event (id, integration_id, at, reasons, body, remote_address)
          values (?, ?, ?, ?, ?, ?))
        delete from rejected_event where id in (
          select id from rejected_event where integration_id = ?
          order by id desc offset ?)
        """,
        Ids.next(),
        integrationId,
        time.instant(),
        reasons.toArray(String[]::new),
        body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY),
        remoteAddress,
        integrationId,
        KEPT - 1);
  }

  /** Those of a service, newest first. */
  public Page<RejectedEvent> page(UUID serviceId, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select r.id, r.integration_id, r.at, r.reasons, r.body, r.remote_address
            from rejected_event r join integration i on i.id = r.integration_id
            where i.service_id = ? and (?::uuid is null or r.id < ?::uuid)
            order by r.id desc
            limit ?
            """,
            RejectedEvents::row,
            serviceId,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  private static RejectedEvent row(ResultSet row) throws SQLException {
    return new RejectedEvent(
        row.getObject("id", UUID.class),
        row.getObject("integration_id", UUID.class),
        Sql.instant(row, "at"),
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getString("body"),
        row.getString("remote_address"));
  }
}
