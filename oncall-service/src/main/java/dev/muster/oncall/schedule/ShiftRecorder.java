package dev.muster.oncall.schedule;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Writes down who was on call, as time passes. A recorder that was away catches up. */
@ApplicationScoped
public class ShiftRecorder {
  /** After a long absence a schedule is recorded in steps. */
  private static final Duration LONGEST_STEP = Duration.ofDays(92);

  private final Sql sql;
  private final ScheduleSpecs specs;
  private final ShiftRecords records;
  private final PagingDirectory directory;
  private final Migrations migrations;
  private final InstantSource time;

  ShiftRecorder(
      Sql sql,
      ScheduleSpecs specs,
      ShiftRecords records,
      PagingDirectory directory,
      Migrations migrations,
      InstantSource time) {
    this.sql = sql;
    this.specs = specs;
    this.records = records;
    this.directory = directory;
    this.migrations = migrations;
    this.time = time;
  }

  private record Due(UUID scheduleId, Instant from) {}

  @Scheduled(
      identity = "shift-recorder",
      every = "${muster.oncall.shift-record.every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      record();
    }
  }

  /** Records every schedule until now; those that another replica is at are left to it. */
  public void record() {
    var now = time.instant();
    var last = new UUID(0, 0);
    while (last != null) {
      var after = last;
      last = QuarkusTransaction.requiringNew().call(() -> next(after, now));
    }
  }

  private UUID next(UUID after, Instant now) {
    var due = due(after, now);
    if (due.isEmpty()) {
      return null;
    }
    var from = due.get(0).from();
    var until = from.plus(LONGEST_STEP).isBefore(now) ? from.plus(LONGEST_STEP) : now;
    var id = due.get(0).scheduleId();
    specs
        .find(id, from, until, directory::canBeReached)
        .ifPresent(spec -> records.append(id, spec.render(null, from, until), from, until));
    return until.equals(now) ? id : after;
  }

  private List<Due> due(UUID after, Instant now) {
    return sql.query(
        """
        select id, coalesce(recorded_until, created_at) as recorded_from from schedule
        where id > ? and deleted_at is null and coalesce(recorded_until, created_at) < ?
        order by id limit 1 for update skip locked
        """,
        row -> new Due(row.getObject("id", UUID.class), Sql.instant(row, "recorded_from")),
        after,
        now);
  }
}
