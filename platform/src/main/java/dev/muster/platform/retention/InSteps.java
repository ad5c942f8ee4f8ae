package dev.muster.platform.retention;

import dev.muster.platform.database.Sql;

/** Deletes rows in steps that lock little, until none is left. */
public final class InSteps {
  private static final int ROWS_AT_ONCE = 5_000;

  private InSteps() {}

  /** Deletes the rows of {@code table} for which {@code condition} holds with these values. */
  public static void delete(Sql sql, String table, String condition, Object... values) {
    var step =
        "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$d))"
            .formatted(table, condition, ROWS_AT_ONCE);
    int deleted;
    do {
      deleted = sql.update(step, values);
    } while (deleted == ROWS_AT_ONCE);
  }
}
