package dev.muster.comms.reminder;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The rows that say when somebody is reminded next; each is taken by one transaction. */
@ApplicationScoped
class ReminderRows {
  private final Sql sql;

  ReminderRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * A reminder of a silent post.
   *
   * @param saidAt when the last word was said
   * @param asked how often somebody was reminded since
   */
  record Due(UUID postId, Instant saidAt, int asked) {}

  /** What was chosen for a post, as it was written; empty for the usual intervals. */
  Optional<String> chosen(UUID postId) {
    return sql
        .query(
            "select reminder_intervals from post_attributes where post_id = ?",
            row -> Optional.ofNullable(row.getString(1)),
            postId)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Replaces what is to come for a post. */
  void plan(Due reminder, Instant dueAt) {
    sql.update(
        """
        insert into post_reminder (post_id, said_at, due_at, asked) values (?, ?, ?, ?)
        on conflict (post_id) do update set said_at = excluded.said_at,
          due_at = excluded.due_at, asked = excluded.asked
        """,
        reminder.postId(),
        reminder.saidAt(),
        dueAt,
        reminder.asked());
  }

  void forget(UUID postId) {
    sql.update("delete from post_reminder where post_id = ?", postId);
  }

  /**
   * A reminder that is due, locked; those that somebody else takes are passed over.
   *
   * @param except posts that are not asked for
   */
  Optional<Due> claim(Instant now, Collection<UUID> except) {
    return sql
        .query(
            """
            select post_id, said_at, asked from post_reminder
            where due_at <= ? and not post_id = any (?)
            order by due_at, post_id
            limit 1
            for update skip locked
            """,
            row ->
                new Due(
                    row.getObject("post_id", UUID.class),
                    Sql.instant(row, "said_at"),
                    row.getInt("asked")),
            now,
            except.toArray(UUID[]::new))
        .stream()
        .findFirst();
  }
}
