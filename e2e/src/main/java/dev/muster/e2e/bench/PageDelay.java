package dev.muster.e2e.bench;

import dev.muster.local.LocalPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * How long alerts waited from the moment that the service took them on until the first attempt to
 * reach somebody, from the database. The clock starts before the sender has its 202.
 */
final class PageDelay {
  private static final String DELAYS =
      """
      select extract(epoch from min(d.first_attempt_at) - a.opened_at)
      from alert a
      left join page_step s on s.alert_id = a.id
      left join delivery d on d.owner_id in (s.id, s.bundle_id)
      where a.opened_at >= ?
      group by a.id
      """;

  private PageDelay() {}

  /** Of every alert opened since; waits up to a minute for those that nobody was told of yet. */
  static Figures since(LocalPlatform platform, Instant since) throws SQLException {
    var environment = platform.environment("oncall");
    try (var connection =
        DriverManager.getConnection(
            environment.get("MUSTER_DB_URL"),
            environment.get("MUSTER_DB_USER"),
            environment.get("MUSTER_DB_PASSWORD"))) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> !delays(connection, since).contains(null));
      return new Figures(
          delays(connection, since).stream().mapToLong(s -> (long) (s * 1e9)).toArray());
    }
  }

  private static List<Double> delays(Connection connection, Instant since) throws SQLException {
    try (var statement = connection.prepareStatement(DELAYS)) {
      statement.setTimestamp(1, Timestamp.from(since));
      List<Double> seconds = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          double value = rows.getDouble(1);
          seconds.add(rows.wasNull() ? null : value);
        }
      }
      return seconds;
    }
  }
}
