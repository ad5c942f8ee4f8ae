package dev.muster.comms.fanout;

import dev.muster.comms.component.SetByHand;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.post.PostWentOut;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of what subscribers are to hear of: written in the transaction that says it, taken by
 * one replica at a time.
 */
@ApplicationScoped
class FanOuts {
  private final Sql sql;
  private final InstantSource time;

  FanOuts(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  void said(@Observes PostWentOut said) {
    Instant now = time.instant();
    sql.update(
        """
        insert into fan_out (id, page_id, post_id, post_update_id, revision, said_at, turn_at)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (post_update_id, revision) do nothing
        """,
        Ids.next(),
        said.page().id(),
        said.post().id(),
        said.update().id(),
        said.update().revision(),
        now,
        now);
    if (said.update().revision() == 0) {
      said.update().affected().forEach(change -> changed(said.page().id(), change));
    }
  }

  void set(@Observes SetByHand set) {
    changed(set.pageId(), set.change());
  }

  /** Only webhooks are called about components. */
  private void changed(UUID pageId, StatusChange change) {
    Instant now = time.instant();
    sql.update(
        """
        insert into fan_out
          (id, page_id, component_id, old_status, new_status, said_at, turn_at)
        select ?, ?, ?, ?, ?, ?, ?
        where exists (
          select from subscriber
          where page_id = ? and channel = 'WEBHOOK' and state = 'ACTIVE')
        """,
        Ids.next(),
        pageId,
        change.componentId(),
        change.oldStatus(),
        change.newStatus(),
        now,
        now,
        pageId);
  }

  /** The one with this id, which there is. */
  FanOut get(UUID id) {
    return sql.query("select * from fan_out where id = ?", FanOut::read, id).get(0);
  }

  /** Locks the one that waited longest for its turn. */
  Optional<FanOut> claim(Instant now, Collection<UUID> except) {
    return sql
        .query(
            """
            select * from fan_out
            where finished_at is null and turn_at <= ? and id <> all (?)
            order by turn_at, id
            limit 1
            for update skip locked
            """,
            FanOut::read,
            now,
            except.toArray(UUID[]::new))
        .stream()
        .findFirst();
  }

  /** Remembers how many are concerned, when that was counted. */
  void counted(FanOut fanOut, int concerned) {
    sql.update("update fan_out set concerned = ? where id = ?", concerned, fanOut.id());
  }

  /**
   * Moves on and lets the others have their turn.
   *
   * @param reached the last subscriber of the batch; null when there was none
   * @param written how many were written to
   * @param finished whether nobody is left
   */
  void advance(FanOut fanOut, UUID reached, int written, boolean finished, Instant now) {
    sql.update(
        """
        update fan_out
        set reached = coalesce(?, reached), written = written + ?, turn_at = ?,
            finished_at = case when ? then ?::timestamptz end
        where id = ?
        """,
        reached,
        written,
        now,
        finished,
        now,
        fanOut.id());
  }
}
