package dev.muster.oncall.checklist;

import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Keeps the checklists of shifts. */
@ApplicationScoped
public class Checklists {
  private static final Duration SHOWN = Duration.ofDays(14);
  private static final int MOST = 100;

  private final Sql sql;
  private final InstantSource time;

  Checklists(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** Those of a person of the last two weeks, the newest first, at most 100. */
  public List<Checklist> of(UUID personId) {
    return sql.query(
        """
        select * from shift_checklist where person_id = ? and created_at > ?
        order by created_at desc, id desc limit ?
        """,
        Checklists::checklist,
        personId,
        time.instant().minus(SHOWN),
        MOST);
  }

  /**
   * Ticks exactly these points.
   *
   * @throws ProblemException 404 {@code checklist.not-found}, 422 {@code checklist.unknown-point}
   */
  public Checklist tick(UUID personId, UUID id, List<String> done) {
    var found =
        sql
            .query(
                "select * from shift_checklist where id = ? and person_id = ?",
                Checklists::checklist,
                id,
                personId)
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("checklist.not-found", "No such checklist")));
    if (!found.kind().points().containsAll(done)) {
      throw new ProblemException(
          Problem.unprocessable(
              "checklist.unknown-point",
              "The checklist has no such point",
              new FieldError("done", "known", "must be of " + found.kind().points())));
    }
    var ordered = found.kind().points().stream().filter(done::contains).toList();
    sql.update(
        "update shift_checklist set done = ? where id = ?", ordered.toArray(String[]::new), id);
    return new Checklist(
        id,
        found.kind(),
        personId,
        found.scheduleId(),
        found.alertId(),
        found.aboutAt(),
        ordered,
        found.createdAt());
  }

  /** Opens one unless it is there; says whether it was opened, to one caller only. */
  boolean open(ChecklistKind kind, UUID personId, UUID scheduleId, UUID alertId, Instant aboutAt) {
    return sql.update(
            """
            insert into shift_checklist
              (id, kind, person_id, schedule_id, alert_id, about_at, done, created_at)
            values (?, ?, ?, ?, ?, ?, '{}', ?) on conflict do nothing
            """,
            Ids.next(),
            kind,
            personId,
            scheduleId,
            alertId,
            aboutAt,
            time.instant())
        > 0;
  }

  /** People who answered a page of an alert that ended since, and have no checklist for it. */
  List<Answered> answered(Instant since) {
    return sql.query(
        """
        select distinct a.id, a.summary, a.resolved_at, p.person_id
        from alert a join page p on p.alert_id = a.id and p.answered_at is not null
        where a.status = 'RESOLVED' and a.resolved_at > ?
          and not exists (
            select 1 from shift_checklist c where c.alert_id = a.id and c.person_id = p.person_id)
        limit 200
        """,
        row ->
            new Answered(
                row.getObject("id", UUID.class),
                row.getString("summary"),
                Sql.instant(row, "resolved_at"),
                row.getObject("person_id", UUID.class)),
        since);
  }

  /** An alert that is over, and somebody who answered it. */
  record Answered(UUID alertId, String summary, Instant resolvedAt, UUID personId) {}

  private static Checklist checklist(ResultSet row) throws SQLException {
    return new Checklist(
        row.getObject("id", UUID.class),
        ChecklistKind.valueOf(row.getString("kind")),
        row.getObject("person_id", UUID.class),
        row.getObject("schedule_id", UUID.class),
        row.getObject("alert_id", UUID.class),
        Sql.instant(row, "about_at"),
        Arrays.asList((String[]) row.getArray("done").getArray()),
        Sql.instant(row, "created_at"));
  }
}
