package dev.muster.oncall.escalation;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Counts the turns of levels that page one target after the other. */
@ApplicationScoped
public class EscalationTurns implements EscalationAdvance.Turns {
  private final Sql sql;

  EscalationTurns(Sql sql) {
    this.sql = sql;
  }

  /** Needs the caller's transaction; alerts that open at once take turns one after the other. */
  @Override
  public long next(UUID policyId, int level) {
    return sql.query(
            """
            insert into escalation_turn as t (policy_id, level, taken) values (?, ?, 1)
            on conflict (policy_id, level) do update set taken = t.taken + 1
            returning taken - 1
            """,
            row -> row.getLong(1),
            policyId,
            level)
        .get(0);
  }

  /** Goes on from where the turns stand without taking any. */
  public EscalationAdvance.Turns ahead() {
    var ahead = new HashMap<List<Object>, Long>();
    return (policyId, level) ->
        policyId == null
            ? 0
            : ahead.merge(List.of(policyId, level), taken(policyId, level), (now, any) -> now + 1);
  }

  private long taken(UUID policyId, int level) {
    return sql
        .query(
            "select taken from escalation_turn where policy_id = ? and level = ?",
            row -> row.getLong(1),
            policyId,
            level)
        .stream()
        .findFirst()
        .orElse(0L);
  }
}
