package dev.muster.oncall.calendar;

import dev.muster.oncall.person.Person;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretHash;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps the addresses of calendars and answers at them. */
@ApplicationScoped
public class CalendarFeeds {
  private static final int HINT = 4;
  private static final String COLUMNS =
      "select id, owner_id, schedule_id, name, hint, created_at, last_read_at from calendar_feed ";

  private final Sql sql;
  private final Schedules schedules;
  private final CalendarEvents events;
  private final InstantSource time;

  CalendarFeeds(Sql sql, Schedules schedules, CalendarEvents events, InstantSource time) {
    this.sql = sql;
    this.schedules = schedules;
    this.events = events;
    this.time = time;
  }

  /** A feed and its secret, which is not kept and cannot be shown again. */
  public record WithSecret(CalendarFeed feed, String secret) {}

  /** What a calendar reads. */
  public record Contents(CalendarFeed feed, List<CalendarEvent> events) {}

  /**
   * Newest first, without those that were revoked.
   *
   * @param ownerId null for everybody's
   */
  public Page<CalendarFeed> page(UUID ownerId, PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            COLUMNS
                + """
                where revoked_at is null and (?::uuid is null or owner_id = ?)
                  and (?::uuid is null or id < ?)
                order by id desc limit ?
                """,
            CalendarFeeds::feed,
            ownerId,
            ownerId,
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, feed -> Cursor.encode(feed.id()));
  }

  /**
   * Makes a feed.
   *
   * @param scheduleId null for the owner's own shifts
   * @throws ProblemException 404 {@code schedule.not-found}
   */
  public WithSecret add(Person owner, UUID scheduleId) {
    var name = scheduleId == null ? owner.name() : schedules.get(scheduleId).name();
    var secret = SecretKeys.token();
    var feed =
        new CalendarFeed(
            Ids.next(),
            owner.id(),
            scheduleId,
            name,
            secret.substring(secret.length() - HINT),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            null);
    sql.update(
        """
        insert into calendar_feed (id, owner_id, schedule_id, name, token_hash, hint, created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        feed.id(),
        feed.ownerId(),
        feed.scheduleId(),
        feed.name(),
        SecretHash.sha256(secret),
        feed.hint(),
        feed.createdAt());
    return new WithSecret(feed, secret);
  }

  /**
   * @throws ProblemException 404 {@code calendar-feed.not-found}, also when it was revoked
   */
  public CalendarFeed get(UUID id) {
    return sql
        .query(COLUMNS + "where id = ? and revoked_at is null", CalendarFeeds::feed, id)
        .stream()
        .findFirst()
        .orElseThrow(CalendarFeeds::notFound);
  }

  /** From now on nothing is found at its address. */
  public void revoke(CalendarFeed feed) {
    sql.update(
        "update calendar_feed set revoked_at = ? where id = ? and revoked_at is null",
        time.instant(),
        feed.id());
  }

  /**
   * What is found at an address.
   *
   * @throws ProblemException 404 {@code calendar-feed.not-found} for an unknown secret, a revoked
   *     one, and one whose owner is not active any more
   */
  @Transactional
  public Contents read(String secret) {
    var feed =
        sql
            .query(
                COLUMNS
                    + """
                    where token_hash = ? and revoked_at is null
                      and exists (select 1 from person where id = owner_id and active)
                    """,
                CalendarFeeds::feed,
                SecretHash.sha256(secret))
            .stream()
            .findFirst()
            .orElseThrow(CalendarFeeds::notFound);
    var now = time.instant();
    sql.update(
        """
        update calendar_feed set last_read_at = ?
        where id = ? and (last_read_at is null or last_read_at < ?)
        """,
        now,
        feed.id(),
        now.minus(1, ChronoUnit.MINUTES));
    return new Contents(
        feed,
        feed.scheduleId() == null
            ? events.ofPerson(feed.ownerId())
            : events.ofSchedule(feed.scheduleId()));
  }

  private static ProblemException notFound() {
    return new ProblemException(
        Problem.notFound("calendar-feed.not-found", "There is no calendar at this address"));
  }

  private static CalendarFeed feed(ResultSet row) throws SQLException {
    return new CalendarFeed(
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("schedule_id", UUID.class),
        row.getString("name"),
        row.getString("hint"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "last_read_at"));
  }
}
