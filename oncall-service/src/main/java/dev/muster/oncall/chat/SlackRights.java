package dev.muster.oncall.chat;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may answer for an alert in Slack, which brings no roles: whoever was paged for it, and the
 * team of its service; everybody where no team owns it.
 */
@ApplicationScoped
class SlackRights {
  private final Sql sql;

  SlackRights(Sql sql) {
    this.sql = sql;
  }

  /** True of unknown alerts too, about which nothing can be done. */
  boolean mayAnswer(UUID alertId, UUID personId) {
    return sql.query(
            """
            select 1 from alert a
            join monitored_service s on s.id = a.service_id
            join team t on t.id = s.team_id and t.deleted_at is null
            where a.id = ? and not (? = any (t.member_ids || t.manager_ids))
              and not exists (select 1 from page p where p.alert_id = a.id and p.person_id = ?)
            """,
            row -> row.getInt(1),
            alertId,
            personId,
            personId)
        .isEmpty();
  }
}
