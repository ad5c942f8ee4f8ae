package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored approvals; who may approve is asked before. */
@ApplicationScoped
public class Approvals {
  private static final String SAME_PERSON =
      "(person_id = ?::uuid or (person_id is null and ?::uuid is null and name = ?))";

  private final Sql sql;

  Approvals(Sql sql) {
    this.sql = sql;
  }

  /** The approvals of the text as it is, the first one first. */
  public List<Approval> of(UUID postmortemId) {
    return sql.query(
        """
        select person_id, name, at from postmortem_approval
        where postmortem_id = ? and voided_at is null order by at, id
        """,
        row ->
            new Approval(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                Sql.instant(row, "at")),
        postmortemId);
  }

  /** Keeps that somebody agrees; once more changes nothing. */
  public void give(UUID postmortemId, Who by, Instant now) {
    sql.update(
        """
        insert into postmortem_approval (id, postmortem_id, person_id, name, at)
        select ?, ?, ?, ?, ?
        where not exists (select 1 from postmortem_approval
                          where postmortem_id = ? and voided_at is null and %s)
        """
            .formatted(SAME_PERSON),
        Ids.next(),
        postmortemId,
        by.id(),
        by.name(),
        now,
        postmortemId,
        by.id(),
        by.id(),
        by.name());
  }

  /** Keeps that somebody does not agree any more. */
  public void takeBack(UUID postmortemId, Who by, Instant now) {
    sql.update(
        "update postmortem_approval set voided_at = ? where postmortem_id = ? and voided_at is null"
            + " and "
            + SAME_PERSON,
        now,
        postmortemId,
        by.id(),
        by.id(),
        by.name());
  }

  /** Nobody agrees any more, as the text is another one. */
  public void voidAll(UUID postmortemId, Instant now) {
    sql.update(
        """
        update postmortem_approval set voided_at = ?
        where postmortem_id = ? and voided_at is null
        """,
        now,
        postmortemId);
  }
}
