package dev.muster.oncall.page;

import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    var rows =
        sql.query(
            """
            select * from post
            where alert_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """,
            Posts::row,
            alertId,
            after,
            after,
            wanted.fetchSize());
    var ledgers = ledgers(rows.stream().map(PostView::id).toList());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()))
        .map(post -> post.with(ledgers.getOrDefault(post.id(), List.of())));
  }

  private static PostView row(ResultSet row) throws SQLException {
    return new PostView(
        row.getObject("id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getObject("destination_id", UUID.class),
        row.getString("destination_name"),
        row.getString("channel"),
        row.getInt("run") + 1,
        row.getInt("level") + 1,
        PostStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        List.of());
  }

  private Map<UUID, List<LedgerEntry>> ledgers(List<UUID> posts) {
    var all = new HashMap<UUID, List<LedgerEntry>>();
    sql.query(
        """
        select id, post_id, at, kind, step_id, channel, detail::text as detail
        from page_ledger where post_id = any (?) order by id
        """,
        row ->
            all.computeIfAbsent(row.getObject("post_id", UUID.class), post -> new ArrayList<>())
                .add(Pages.entry(row)),
        (Object) posts.toArray(UUID[]::new));
    return all;
  }
}
