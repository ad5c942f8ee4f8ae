package dev.muster.incident.policy;

import dev.muster.contracts.Who;
import dev.muster.incident.json.Json;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The versions of every policy; the highest one is in force. */
@ApplicationScoped
public class Policies {
  private static final String COLUMNS =
      "select version, name, definition::text, created_at, created_by::text from policy_version ";

  private final Sql sql;
  private final InstantSource time;

  Policies(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** The version in force; the first use of a kind installs what ships with Muster. */
  public <T> PolicyVersion<T> current(PolicyKind<T> kind) {
    return latest(kind)
        .or(
            () -> {
              var shipped = kind.presets().get(0);
              insert(kind, 1, shipped, kind.preset(shipped), Who.system("installation"));
              return latest(kind);
            })
        .orElseThrow();
  }

  /** That version, which is known to exist. */
  public <T> PolicyVersion<T> version(PolicyKind<T> kind, int version) {
    return sql.query(
            COLUMNS + "where kind = ? and version = ?",
            row -> version(kind, row),
            kind.key(),
            version)
        .get(0);
  }

  /** All versions, the newest first. */
  public <T> List<PolicyVersion<T>> history(PolicyKind<T> kind, int limit) {
    current(kind);
    return sql.query(
        COLUMNS + "where kind = ? order by version desc limit ?",
        row -> version(kind, row),
        kind.key(),
        limit);
  }

  /** Puts a new version in force; waits for whoever does the same at this moment. */
  public <T> PolicyVersion<T> publish(PolicyKind<T> kind, String name, T definition, Who by) {
    var next = current(kind).version() + 1;
    if (insert(kind, next, name, definition, by) == 0) {
      return publish(kind, name, definition, by);
    }
    return latest(kind).orElseThrow();
  }

  private <T> int insert(PolicyKind<T> kind, int version, String name, T definition, Who by) {
    return sql.update(
        """
        insert into policy_version (kind, version, name, definition, created_at, created_by)
        values (?, ?, ?, ?::jsonb, ?, ?::jsonb)
        on conflict do nothing
        """,
        kind.key(),
        version,
        name,
        Json.write(definition),
        time.instant(),
        Json.write(by));
  }

  private <T> Optional<PolicyVersion<T>> latest(PolicyKind<T> kind) {
    return sql
        .query(
            COLUMNS + "where kind = ? order by version desc limit 1",
            row -> version(kind, row),
            kind.key())
        .stream()
        .findFirst();
  }

  private static <T> PolicyVersion<T> version(PolicyKind<T> kind, ResultSet row)
      throws SQLException {
    return new PolicyVersion<>(
        row.getInt("version"),
        row.getString("name"),
        Json.read(row.getString("definition"), kind.type()),
        Sql.instant(row, "created_at"),
        Json.read(row.getString("created_by"), Who.class));
  }
}
