package dev.muster.oncall.page;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads posts and their ledger. */
@ApplicationScoped
public class Posts {
  private final Sql sql;

  Posts(Sql sql) {
    this.sql = sql;
  }

  /** The posts of an alert, newest first. */
  public Page<PostView> of(UUID alertId, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var ledgers = ledgers(alertId);
    var rows =
        sql.query(
            """
            select * from post
            where alert_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """,
            row -> {
              var id = row.getObject("id", UUID.class);
              return new PostView(
                  id,
                  alertId,
                  row.getObject("destination_id", UUID.class),
                  row.getString("destination_name"),
                  row.getString("channel"),
                  row.getInt("run") + 1,
                  row.getInt("level") + 1,
                  PostStatus.valueOf(row.getString("status")),
                  Sql.instant(row, "created_at"),
                  ledgers.getOrDefault(id, List.of()));
            },
            alertId,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  private Map<UUID, List<LedgerEntry>> ledgers(UUID alertId) {
    var all = new HashMap<UUID, List<LedgerEntry>>();
    sql.query(
        """
        select id, post_id, at, kind, step_id, channel, detail::text as detail
        from page_ledger where alert_id = ? and post_id is not null order by id
        """,
        row ->
            all.computeIfAbsent(row.getObject("post_id", UUID.class), post -> new ArrayList<>())
                .add(Pages.entry(row)),
        alertId);
    return all;
  }
}
