package dev.muster.postmortem;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Contributing factors as tests need them, without the rules of who may write them. */
@ApplicationScoped
public class KnownFactors {
  private final Sql sql;

  KnownFactors(Sql sql) {
    this.sql = sql;
  }

  public void add(UUID postmortem, String category, String text, boolean main) {
    sql.update(
        """
        insert into contributing_factor (id, postmortem_id, incident_id, category, text, main,
          created_at, created_by, updated_at, updated_by, version)
        select ?, p.id, p.incident_id, ?, ?, ?, ?, 'test', ?, 'test', 0
        from postmortem p where p.id = ?
        """,
        UUID.randomUUID(),
        category,
        text,
        main,
        Instant.EPOCH,
        Instant.EPOCH,
        postmortem);
  }
}
