package dev.muster.incident.stream;

import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Tells every replica of a change through the database: the notice goes out with the commit, and
 * not without it.
 */
@ApplicationScoped
public class ChangeNotices {
  static final String CHANNEL = "incident_changed";

  private final Sql sql;

  ChangeNotices(Sql sql) {
    this.sql = sql;
  }

  /**
   * What changed.
   *
   * @param upTo number of the last timeline entry
   */
  public record Notice(UUID incidentId, long upTo) {}

  public void changed(UUID incidentId, long upTo) {
    sql.query(
        "select pg_notify(?, ?)", row -> null, CHANNEL, Json.write(new Notice(incidentId, upTo)));
  }
}
