package dev.muster.comms.external;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys of Statuspages. Whoever holds the lease of one makes one request with it; the next one is
 * made a second later, by whichever replica (contract B: 60 requests in any 60 seconds).
 */
@ApplicationScoped
public class ExternalAccounts {
  /** Whether page {@code p} is written there: never what not everybody may see here. */
  static final String WRITTEN =
      """
      p.enabled and not exists (
        select from page_access
        where page_access.page_id = p.page_id and page_access.kind <> 'PUBLIC')
      """;

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration PACE = Duration.ofMillis(1_050);

  private final Sql sql;

  ExternalAccounts(Sql sql) {
    this.sql = sql;
  }

  /** The right to make one request. */
  public record Turn(String account, UUID lease) {}

  public void know(String account, Instant now) {
    sql.update(
        "insert into external_account (account, next_at) values (?, ?) on conflict do nothing",
        account,
        now);
  }

  /** A turn with a key that has something to do for external pages; empty when none has. */
  Optional<Turn> claim(Instant now) {
    UUID lease = UUID.randomUUID();
    return sql
        .query(
            """
            update external_account set lease = ?, leased_until = ?, next_at = ?
            where account = (
              select account from external_account a
              where next_at <= ? and (leased_until is null or leased_until <= ?)
                and exists (
                  select from external_page p
                  join external_sync s on s.external_page_id = p.id
                  where p.account = a.account and s.not_before <= ?
                    and (s.read_due_at <= ? or %s and exists (
                      select from external_object o
                      where o.external_page_id = p.id and o.due_at <= ?)))
              order by next_at, account limit 1 for update skip locked)
            returning account
            """
                .formatted(WRITTEN),
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

  /** A turn with this key, for other work; empty while somebody else has it or it is too early. */
  public Optional<Turn> claim(String account, Instant now) {
    UUID lease = UUID.randomUUID();
    int claimed =
        sql.update(
            """
            update external_account set lease = ?, leased_until = ?, next_at = ?
            where account = ? and next_at <= ? and (leased_until is null or leased_until <= ?)
            """,
            lease,
            now.plus(LEASE),
            now.plus(PACE),
            account,
            now,
            now);
    return claimed == 1 ? Optional.of(new Turn(account, lease)) : Optional.empty();
  }

  /**
   * The turn is over.
   *
   * @param pause that the other side asked for; null for none
   */
  public void release(Turn turn, Duration pause, Instant now) {
    sql.update(
        """
        update external_account
        set lease = null, leased_until = null, next_at = greatest(next_at, ?)
        where account = ? and lease = ?
        """,
        now.plus(pause == null ? Duration.ZERO : pause),
        turn.account(),
        turn.lease());
  }

  /** Nothing was asked after all, so the next turn can begin at once. */
  public void giveBack(Turn turn, Instant now) {
    sql.update(
        """
        update external_account set lease = null, leased_until = null, next_at = ?
        where account = ? and lease = ?
        """,
        now,
        turn.account(),
        turn.lease());
  }
}
