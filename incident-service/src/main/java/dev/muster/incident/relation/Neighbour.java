package dev.muster.incident.relation;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another incident as somebody sees it from this one.
 *
 * @param title its code name for who may not see it
 * @param severity null for who may not see it, like {@code state}
 * @param visible whether the reader may open it
 */
public record Neighbour(
    UUID id,
    String reference,
    String title,
    @Nullable Severity severity,
    @Nullable IncidentState state,
    boolean visible) {
  /** What is read of {@code incident i}. */
  static final String COLUMNS =
      "i.id, i.number, i.title, coalesce(i.code_name, 'INC-' || i.number) as code_name, i.severity,"
          + " i.state";

  static Neighbour from(ResultSet row, boolean visible) throws SQLException {
    return new Neighbour(
        row.getObject("id", UUID.class),
        "INC-" + row.getLong("number"),
        row.getString(visible ? "title" : "code_name"),
        visible ? Severity.valueOf(row.getString("severity")) : null,
        visible ? IncidentState.valueOf(row.getString("state")) : null,
        visible);
  }
}
