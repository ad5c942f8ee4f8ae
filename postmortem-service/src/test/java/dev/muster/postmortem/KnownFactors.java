package dev.muster.postmortem;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.measure.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Contributing factors as tests need them, without the rules of who may write them. */
@ApplicationScoped
public class KnownFactors {
  private final Sql sql;
  private final Measures measures;

  KnownFactors(Sql sql, Measures measures) {
    this.sql = sql;
    this.measures = measures;
  }

  @Transactional
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
    tell(postmortem);
  }

  /** Takes the factors of a post-mortem away again. */
  @Transactional
  public void forget(UUID postmortem) {
    sql.update("delete from contributing_factor where postmortem_id = ?", postmortem);
    tell(postmortem);
  }

  private void tell(UUID postmortem) {
    sql.query(
            "select incident_id from postmortem where id = ?",
            row -> row.getObject("incident_id", UUID.class),
            postmortem)
        .forEach(measures::causeChanged);
  }
}
