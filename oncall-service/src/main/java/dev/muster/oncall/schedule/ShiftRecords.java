package dev.muster.oncall.schedule;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who was on call: written as time passes, never computed again. */
@ApplicationScoped
public class ShiftRecords {
  private final Sql sql;

  ShiftRecords(Sql sql) {
    this.sql = sql;
  }

  /** What was recorded of a schedule, read when it is asked for. */
  Recorded of(UUID scheduleId) {
    var until =
        sql.query(
                "select recorded_until from schedule where id = ?",
                row -> Sql.instant(row, "recorded_until"),
                scheduleId)
            .get(0);
    return new Recorded(until, (since, to) -> read(scheduleId, since, to));
  }

  /** The schedules by which a person was on call in {@code [since, until)}. */
  List<UUID> schedulesOf(UUID personId, Instant since, Instant until) {
    return sql.query(
        """
        select distinct schedule_id from shift_record
        where person_id = ? and ends_at > ? and starts_at < ?
        """,
        row -> row.getObject("schedule_id", UUID.class),
        personId,
        since,
        until);
  }

  private Rendered read(UUID scheduleId, Instant since, Instant until) {
    var shifts = new ArrayList<Shift>();
    var gaps = new ArrayList<Gap>();
    sql.query(
        """
        select * from shift_record where schedule_id = ? and ends_at > ? and starts_at < ?
        order by starts_at
        """,
        row -> {
          if (row.getObject("person_id") == null) {
            gaps.add(gap(row));
          } else {
            shifts.add(shift(row));
          }
          return row;
        },
        scheduleId,
        since,
        until);
    return new Rendered(shifts, gaps).cut(since, until);
  }

  private static Gap gap(ResultSet row) throws SQLException {
    return new Gap(
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getBoolean("shift_without_anybody"));
  }

  private static Shift shift(ResultSet row) throws SQLException {
    return new Shift(
        row.getObject("person_id", UUID.class),
        row.getObject("original_id", UUID.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        new Source(
            row.getObject("layer_id", UUID.class),
            row.getLong("turn"),
            row.getObject("override_id", UUID.class),
            row.getObject("swap_id", UUID.class),
            row.getObject("temporary_id", UUID.class)));
  }

  /** Writes what follows the record of a schedule, in the running transaction. */
  void append(UUID scheduleId, Rendered rendered, Instant from, Instant until) {
    rendered.shifts().forEach(shift -> append(scheduleId, shift, from));
    rendered.gaps().forEach(gap -> append(scheduleId, gap, from));
    sql.update("update schedule set recorded_until = ? where id = ?", until, scheduleId);
  }

  /** A shift that goes on is one row, made longer. */
  private void append(UUID scheduleId, Shift shift, Instant from) {
    var source = shift.source();
    var lengthened =
        shift.start().equals(from)
            ? sql.update(
                """
                update shift_record set ends_at = ?
                where schedule_id = ? and ends_at = ? and person_id = ?
                  and original_id is not distinct from ? and layer_id is not distinct from ?
                  and turn = ? and override_id is not distinct from ?
                  and temporary_id is not distinct from ?
                """,
                shift.end(),
                scheduleId,
                from,
                shift.personId(),
                shift.originalId(),
                source.layerId(),
                source.turn(),
                source.overrideId(),
                source.temporaryId())
            : 0;
    if (lengthened == 0) {
      insert(
          scheduleId,
          shift.personId(),
          shift.originalId(),
          shift.start(),
          shift.end(),
          source,
          false);
    }
  }

  private void append(UUID scheduleId, Gap gap, Instant from) {
    var lengthened =
        gap.start().equals(from)
            ? sql.update(
                """
                update shift_record set ends_at = ?
                where schedule_id = ? and ends_at = ? and person_id is null
                  and shift_without_anybody = ?
                """,
                gap.end(),
                scheduleId,
                from,
                gap.shiftWithoutAnybody())
            : 0;
    if (lengthened == 0) {
      insert(
          scheduleId, null, null, gap.start(), gap.end(), Source.NONE, gap.shiftWithoutAnybody());
    }
  }

  private void insert(
      UUID scheduleId,
      UUID personId,
      UUID originalId,
      Instant start,
      Instant end,
      Source source,
      boolean shiftWithoutAnybody) {
    sql.update(
        """
        insert into shift_record (schedule_id, person_id, original_id, starts_at, ends_at, layer_id,
          turn, override_id, swap_id, temporary_id, shift_without_anybody)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        scheduleId,
        personId,
        originalId,
        start,
        end,
        source.layerId(),
        source.turn(),
        source.overrideId(),
        source.swapId(),
        source.temporaryId(),
        shiftWithoutAnybody);
  }
}
