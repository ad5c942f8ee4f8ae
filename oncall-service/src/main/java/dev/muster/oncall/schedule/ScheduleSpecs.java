package dev.muster.oncall.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads all that decides who is on call, in four statements whatever there is. */
@ApplicationScoped
public class ScheduleSpecs {
  private final Sql sql;

  ScheduleSpecs(Sql sql) {
    this.sql = sql;
  }

  /**
   * A schedule as far as it matters to {@code [since, until)}.
   *
   * @param reachable whether a page could reach a person
   * @return empty when it was deleted or never existed
   */
  public Optional<ScheduleSpec> find(
      UUID id, Instant since, Instant until, Predicate<UUID> reachable) {
    return sql
        .query(
            "select name from schedule where id = ? and deleted_at is null",
            row -> row.getString("name"),
            id)
        .stream()
        .findFirst()
        .map(
            name ->
                new ScheduleSpec(
                    id,
                    name,
                    revisions(id, since, until),
                    overrides(id, since, until),
                    temporaries(id, since, until),
                    reachable));
  }

  private List<Revision> revisions(UUID id, Instant since, Instant until) {
    return sql.query(
        """
        select number, effective_from, definition::text as definition from (
          select r.*, lead(effective_from) over (order by number) as next
          from schedule_revision r where schedule_id = ?
        ) following
        where effective_from < ? and (next is null or next > ?)
        order by number
        """,
        row ->
            new Revision(
                row.getInt("number"),
                Sql.instant(row, "effective_from"),
                JsonColumn.read(row.getString("definition"), new TypeReference<>() {})),
        id,
        until,
        since);
  }

  private List<OverrideSpan> overrides(UUID id, Instant since, Instant until) {
    return sql.query(
        """
        select id, kind, original_id, person_id, layer_id, policy_id, swap_id, starts_at, ends_at,
               position
        from schedule_override where schedule_id = ? and ends_at > ? and starts_at < ?
        """,
        ScheduleSpecs::override,
        id,
        since,
        until);
  }

  private static OverrideSpan override(ResultSet row) throws SQLException {
    return new OverrideSpan(
        row.getObject("id", UUID.class),
        OverrideKind.valueOf(row.getString("kind")),
        row.getObject("original_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("layer_id", UUID.class),
        row.getObject("policy_id", UUID.class),
        row.getObject("swap_id", UUID.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getLong("position"));
  }

  private List<TemporarySpan> temporaries(UUID id, Instant since, Instant until) {
    return sql.query(
        """
        select id, starts_at, ends_at, shifts::text as shifts
        from temporary_schedule where schedule_id = ? and ends_at > ? and starts_at < ?
        """,
        row ->
            new TemporarySpan(
                row.getObject("id", UUID.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                JsonColumn.read(row.getString("shifts"), new TypeReference<>() {})),
        id,
        since,
        until);
  }
}
