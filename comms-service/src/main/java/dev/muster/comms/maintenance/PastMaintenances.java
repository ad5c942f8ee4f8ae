package dev.muster.comms.maintenance;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Planned work that was announced elsewhere; what is still to come happens here. */
@ApplicationScoped
public class PastMaintenances {
  private final Sql sql;
  private final Maintenances maintenances;
  private final MaintenanceMoves moves;

  PastMaintenances(Sql sql, Maintenances maintenances, MaintenanceMoves moves) {
    this.sql = sql;
    this.maintenances = maintenances;
    this.moves = moves;
  }

  /** Gives a post its window, or another one. */
  public void plan(UUID postId, Window window, Switches switches) {
    sql.update(
        """
        insert into maintenance (post_id, scheduled_for, scheduled_until, auto_start,
          auto_complete, components_at_start, components_at_end, remind, tell_start, tell_end,
          revision, begun_at)
        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0,
          case when status <> 'SCHEDULED' then started_at end
        from post where id = ?
        on conflict (post_id) do update set scheduled_for = excluded.scheduled_for,
          scheduled_until = excluded.scheduled_until, begun_at = excluded.begun_at
        """,
        postId,
        window.starts(),
        window.ends(),
        switches.autoStart(),
        switches.autoComplete(),
        switches.componentsAtStart(),
        switches.componentsAtEnd(),
        switches.remind(),
        switches.tellStart(),
        switches.tellEnd(),
        postId);
    moves.schedule(maintenances.get(postId));
  }
}
