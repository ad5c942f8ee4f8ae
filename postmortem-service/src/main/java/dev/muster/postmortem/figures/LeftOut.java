package dev.muster.postmortem.figures;

import dev.muster.platform.database.Sql;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the incidents that figures do not count, by why. */
@ApplicationScoped
public class LeftOut {
  /** What an index holds: few of very many. */
  private static final String NOT_COUNTED = "m.standing <> 'COUNTED' or m.drill";

  private final Sql sql;

  LeftOut(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many incidents of a period and a scope were left out.
   *
   * @param others drills that ended in it, or the others when drills are asked for
   * @param open those whose alert came in it and that are not over
   */
  public record LeftOutCounts(long others, long merged, long cancelled, long open) {}

  /** What a scope leaves out. */
  public LeftOutCounts of(Scope scope) {
    Conditions where =
        MeasureConditions.filter(
            new Conditions()
                .and(scope.drills() ? "true" : NOT_COUNTED)
                .and("m.placed_at >= ? and m.placed_at < ?", scope.since(), scope.until()),
            scope,
            "m.team_id");
    return sql.query(
            """
            select count(*) filter (where standing = 'COUNTED' and drill is distinct from %1$s)
                as others,
              count(*) filter (where standing = 'MERGED' and drill = %1$s) as merged,
              count(*) filter (where standing = 'CANCELLED' and drill = %1$s) as cancelled,
              count(*) filter (where standing = 'OPEN' and drill = %1$s) as open
            from measure m where %2$s
            """
                .formatted(scope.drills(), where.sql()),
            row ->
                new LeftOutCounts(
                    row.getLong("others"),
                    row.getLong("merged"),
                    row.getLong("cancelled"),
                    row.getLong("open")),
            where.parameters())
        .get(0);
  }
}
