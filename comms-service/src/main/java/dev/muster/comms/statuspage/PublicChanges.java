package dev.muster.comms.statuspage;

import dev.muster.platform.database.AfterCommit;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * The counter that every replica polls: each transaction that changes what the public may see
 * raises it once. The row stays locked until commit, so that no reader sees a number whose change
 * is not visible yet.
 */
@ApplicationScoped
public class PublicChanges {
  private final Sql sql;
  private final AfterCommit afterCommit;
  private final Event<PublicChange> changes;

  PublicChanges(Sql sql, AfterCommit afterCommit, Event<PublicChange> changes) {
    this.sql = sql;
    this.afterCommit = afterCommit;
    this.changes = changes;
  }

  /** Something public changed in the running transaction; call it last, because it locks. */
  public void happened() {
    sql.update("update public_change set counter = counter + 1");
    afterCommit.once(PublicChanges.class, () -> changes.fireAsync(new PublicChange()));
  }

  /** The number of changes so far. */
  public long count() {
    return sql.query("select counter from public_change", row -> row.getLong(1)).get(0);
  }

  /** Told to this replica as soon as a change is committed; the others find it by polling. */
  public record PublicChange() {}
}
