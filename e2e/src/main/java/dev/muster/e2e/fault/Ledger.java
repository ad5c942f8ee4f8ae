package dev.muster.e2e.fault;

import dev.muster.local.LocalPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the services' databases, as an auditor would. */
final class Ledger {
  private final LocalPlatform platform;

  Ledger(LocalPlatform platform) {
    this.platform = platform;
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String service, String sql, Row<T> mapper, Object... parameters)
      throws SQLException {
    try (var connection = connect(service);
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> result = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(mapper.read(rows));
        }
      }
      return result;
    }
  }

  long count(String service, String sql, Object... parameters) throws SQLException {
    return query(service, sql, row -> row.getLong(1), parameters).get(0);
  }

  private Connection connect(String service) throws SQLException {
    var environment = platform.environment(service);
    return DriverManager.getConnection(
        environment.get("MUSTER_DB_URL"),
        environment.get("MUSTER_DB_USER"),
        environment.get("MUSTER_DB_PASSWORD"));
  }
}
