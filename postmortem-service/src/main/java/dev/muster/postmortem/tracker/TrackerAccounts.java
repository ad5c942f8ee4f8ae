package dev.muster.postmortem.tracker;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One request at a time for each login, whatever the project, a second apart, and never while the
 * tracker asked us to wait: that is what GitHub and Jira ask of programs.
 */
@ApplicationScoped
class TrackerAccounts {
  /** Longer than a task, which makes a few calls, can take. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration PACE = Duration.ofSeconds(1);

  /** A connection c with its sync s has something to do; three times now. */
  static final String BUSY =
      """
      c.enabled and s.not_before <= ? and (s.read_due_at <= ? or exists (
        select from tracker_issue i where i.connection_id = c.id and i.due_at <= ?))
      """;

  private final Sql sql;

  TrackerAccounts(Sql sql) {
    this.sql = sql;
  }

  /** The right to ask with a login, for a while. */
  record Turn(String account, UUID lease) {}

  void know(String account, Instant now) {
    sql.update(
        "insert into tracker_account (account, next_at) values (?, ?) on conflict do nothing",
        account,
        now);
  }

  /** When the tracker may be asked next. */
  Instant nextAt(String account) {
    return sql.query(
            "select next_at from tracker_account where account = ?",
            row -> Sql.instant(row, "next_at"),
            account)
        .get(0);
  }

  /** The next turn with a login that has something to do. */
  Optional<Turn> claim(Instant now) {
    UUID lease = UUID.randomUUID();
    return sql
        .query(
            """
            update tracker_account set lease = ?, leased_until = ?, next_at = ?
            where account = (
              select account from tracker_account a
              where next_at <= ? and (leased_until is null or leased_until <= ?)
                and exists (
                  select from tracker_connection c
                  join tracker_sync s on s.connection_id = c.id
                  where c.account = a.account and %s)
              order by next_at, account limit 1 for update skip locked)
            returning account
            """
                .formatted(BUSY),
            row -> new Turn(row.getString("account"), lease),
            lease,
            now.plus(LEASE),
            now.plus(PACE),
            now,
            now,
            now,
            now,
            now)
        .stream()
        .findFirst();
  }

  /**
   * The turn is over.
   *
   * @param pause that the tracker asked for; null for none
   */
  void release(Turn turn, Duration pause, Instant now) {
    sql.update(
        """
        update tracker_account
        set lease = null, leased_until = null, next_at = greatest(next_at, ?)
        where account = ? and lease = ?
        """,
        now.plus(pause == null ? Duration.ZERO : pause),
        turn.account(),
        turn.lease());
  }

  /** Nothing was asked after all, so the next turn can begin at once. */
  void giveBack(Turn turn, Instant now) {
    sql.update(
        """
        update tracker_account set lease = null, leased_until = null, next_at = ?
        where account = ? and lease = ?
        """,
        now,
        turn.account(),
        turn.lease());
  }
}
