package dev.muster.comms.maintenance;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows that say what is due when; each is taken by one transaction. */
@ApplicationScoped
class MaintenanceSteps {
  private final Sql sql;

  MaintenanceSteps(Sql sql) {
    this.sql = sql;
  }

  /**
   * A step whose time has come.
   *
   * @param rings how often somebody was asked to take it by hand
   */
  record Due(UUID maintenanceId, Step step, Instant dueAt, int rings) {}

  /** Replaces all that is to come. */
  void plan(UUID maintenanceId, Map<Step, Instant> steps) {
    sql.update("delete from maintenance_step where post_id = ?", maintenanceId);
    List<Object[]> rows =
        steps.entrySet().stream()
            .map(step -> new Object[] {maintenanceId, step.getKey(), step.getValue()})
            .toList();
    sql.batch(
        "insert into maintenance_step (post_id, step, due_at, rings) values (?, ?, ?, 0)", rows);
  }

  /**
   * One step that is due, locked together with its maintenance; those that somebody else is moving
   * are passed over.
   *
   * @param except maintenances that are not asked for
   */
  Optional<Due> claim(Instant now, Collection<UUID> except) {
    return sql
        .query(
            """
            select step.post_id, step.step, step.due_at, step.rings
            from maintenance_step step join maintenance on maintenance.post_id = step.post_id
            where step.due_at <= ? and not step.post_id = any (?)
            order by step.due_at, step.post_id
            limit 1
            for update skip locked
            """,
            row ->
                new Due(
                    row.getObject("post_id", UUID.class),
                    Step.valueOf(row.getString("step")),
                    Sql.instant(row, "due_at"),
                    row.getInt("rings")),
            now,
            except.toArray(UUID[]::new))
        .stream()
        .findFirst();
  }

  void taken(Due step) {
    sql.update(
        "delete from maintenance_step where post_id = ? and step = ?",
        step.maintenanceId(),
        step.step());
  }

  /** Nobody came: asks again. */
  void again(Due step, Instant at) {
    sql.update(
        "update maintenance_step set due_at = ?, rings = rings + 1 where post_id = ? and step = ?",
        at,
        step.maintenanceId(),
        step.step());
  }
}
