package dev.muster.oncall.schedule;

import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Knows when each schedule must be looked at again; replicas share what is due. A look that fails
 * or dies is repeated, so it must bear that.
 */
@ApplicationScoped
public class ScheduleWatches {
  private static final Logger LOG = Logger.getLogger(ScheduleWatches.class);

  /** After which a look counts as dead. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sql sql;
  private final ScheduleRepository schedules;
  private final InstantSource time;

  ScheduleWatches(Sql sql, ScheduleRepository schedules, InstantSource time) {
    this.sql = sql;
    this.schedules = schedules;
    this.time = time;
  }

  /** For what schedules are looked at. */
  public enum Watch {
    /** Who must be told of shifts. */
    SHIFT_NOTICES,
    /** Whether there are holes. */
    COVERAGE
  }

  private record Claim(UUID scheduleId, Instant until) {}

  /**
   * Looks at each schedule that is due, in a transaction of its own.
   *
   * @param look says when to look at the schedule again
   */
  public void runDue(Watch watch, Function<Schedule, Instant> look) {
    var claim = claim(watch);
    while (claim.isPresent()) {
      run(watch, claim.get(), look);
      claim = claim(watch);
    }
  }

  private Optional<Claim> claim(Watch watch) {
    var now = time.instant();
    var until = now.plus(LEASE);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                    """
                    update schedule_watch w set due_at = ?
                    from (
                      select schedule_id from schedule_watch where watch = ? and due_at <= ?
                      order by due_at limit 1 for update skip locked) due
                    where w.schedule_id = due.schedule_id and w.watch = ?
                    returning w.schedule_id
                    """,
                    row -> new Claim(row.getObject("schedule_id", UUID.class), until),
                    until,
                    watch,
                    now,
                    watch))
        .stream()
        .findFirst();
  }

  private void run(Watch watch, Claim claim, Function<Schedule, Instant> look) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  schedules
                      .live(claim.scheduleId())
                      .ifPresentOrElse(
                          schedule -> again(watch, claim, look.apply(schedule)),
                          () -> forget(claim.scheduleId())));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "watch failed, is repeated watch=%s id=%s", watch, claim.scheduleId());
    }
  }

  /** Unless a change of the schedule asked for another look meanwhile. */
  private void again(Watch watch, Claim claim, Instant next) {
    sql.update(
        """
        update schedule_watch set due_at = ? where schedule_id = ? and watch = ? and due_at = ?
        """,
        next,
        claim.scheduleId(),
        watch,
        claim.until());
  }

  private void forget(UUID scheduleId) {
    sql.update("delete from schedule_watch where schedule_id = ?", scheduleId);
  }

  /** Has a new schedule looked at, in the running transaction. */
  void add(UUID scheduleId) {
    var now = time.instant();
    sql.batch(
        "insert into schedule_watch (schedule_id, watch, due_at) values (?, ?, ?)",
        List.of(
            new Object[] {scheduleId, Watch.SHIFT_NOTICES, now},
            new Object[] {scheduleId, Watch.COVERAGE, now}));
  }

  /** Has the notices of a schedule looked at soon, as its shifts changed. */
  void changed(UUID scheduleId) {
    var now = time.instant();
    sql.update(
        """
        update schedule_watch set due_at = ? where schedule_id = ? and watch = ? and due_at > ?
        """,
        now,
        scheduleId,
        Watch.SHIFT_NOTICES,
        now);
  }
}
