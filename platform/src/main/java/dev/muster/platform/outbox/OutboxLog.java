package dev.muster.platform.outbox;

import dev.muster.platform.database.AfterCommit;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What administrators see of the outbox and can do about it. */
@ApplicationScoped
public class OutboxLog {
  private final Sql sql;
  private final OutboxTable table;
  private final OutboxRelay relay;
  private final AfterCommit afterCommit;

  OutboxLog(Sql sql, OutboxTable table, OutboxRelay relay, AfterCommit afterCommit) {
    this.sql = sql;
    this.table = table;
    this.relay = relay;
    this.afterCommit = afterCommit;
  }

  /** Oldest first; a null status filters nothing. */
  public Page<OutboxEntry> page(OutboxStatus status, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select * from outbox
            where (?::text is null or status = ?) and (?::uuid is null or id > ?)
            order by id
            limit ?
            """,
            OutboxEntry::of,
            status,
            status,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  /**
   * Puts a blocked event back in line, in the caller's transaction.
   *
   * @throws ProblemException 404 when it is not in the outbox, 409 when it is not blocked
   */
  public OutboxEntry release(UUID id) {
    var released = table.unblock(id);
    List<OutboxEntry> found = sql.query("select * from outbox where id = ?", OutboxEntry::of, id);
    if (found.isEmpty()) {
      throw new ProblemException(
          Problem.notFound("outbox.unknown", "There is no event with this id in the outbox"));
    }
    if (!released) {
      throw new ProblemException(
          Problem.conflict("outbox.not-blocked", "The event is not blocked; it goes by itself"));
    }
    afterCommit.once(OutboxLog.class, relay::poke);
    return found.get(0);
  }
}
