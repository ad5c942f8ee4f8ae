package dev.muster.e2e.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * The most that the database server allows: bare JDBC, each commit holding the two inserts that no
 * pager can do without, an alert and an outbox row.
 */
final class CommitLimit {
  private static final String ALERT = "insert into bench_alert (id, body) values (?, ?::jsonb)";
  private static final String EVENT = "insert into bench_event (id, body) values (?, ?::jsonb)";
  private static final String BODY =
      "{\"summary\":\"" + "x".repeat(200) + "\",\"severity\":\"critical\"}";

  private CommitLimit() {}

  static Clients.Outcome measure(
      String jdbcUrl, String user, String password, int clients, Duration duration)
      throws SQLException, InterruptedException {
    try (var admin = DriverManager.getConnection(jdbcUrl, user, password);
        var statement = admin.createStatement()) {
      statement.execute("create table if not exists bench_alert (id uuid primary key, body jsonb)");
      statement.execute("create table if not exists bench_event (id uuid primary key, body jsonb)");
      var connections = new Connection[clients];
      try {
        for (int i = 0; i < clients; i++) {
          connections[i] = DriverManager.getConnection(jdbcUrl, user, password);
          connections[i].setAutoCommit(false);
        }
        return Clients.repeat(
            clients, duration, (client, number) -> insertTwo(connections[client]));
      } finally {
        for (var connection : connections) {
          if (connection != null) {
            connection.close();
          }
        }
        statement.execute("drop table bench_alert, bench_event");
      }
    }
  }

  private static void insertTwo(Connection connection) throws SQLException {
    try (var alert = connection.prepareStatement(ALERT);
        var event = connection.prepareStatement(EVENT)) {
      alert.setObject(1, UUID.randomUUID());
      alert.setString(2, BODY);
      alert.executeUpdate();
      event.setObject(1, UUID.randomUUID());
      event.setString(2, BODY);
      event.executeUpdate();
      connection.commit();
    }
  }
}
