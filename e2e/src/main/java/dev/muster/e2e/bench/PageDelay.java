package dev.muster.e2e.bench;

import dev.muster.local.LocalPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long accepted alerts waited for the first attempt to reach somebody, from the database. */
final class PageDelay {
  private PageDelay() {}

  static Figures since(LocalPlatform platform, Instant since)
      throws SQLException, InterruptedException {
    var environment = platform.environment("oncall");
    try (var connection =
            DriverManager.getConnection(
                environment.get("MUSTER_DB_URL"),
                environment.get("MUSTER_DB_USER"),
                environment.get("MUSTER_DB_PASSWORD"));
        var unsent =
            connection.prepareStatement(
                "select count(*) from delivery where first_attempt_at is null");
        var delays =
            connection.prepareStatement(
                """
                select extract(epoch from first_attempt_at - created_at) from delivery
                where created_at >= ? and first_attempt_at is not null
                """)) {
      for (int look = 0; look < 60; look++) {
        try (var row = unsent.executeQuery()) {
          row.next();
          if (row.getLong(1) == 0) {
            break;
          }
        }
        if (new CountDownLatch(1).await(1, TimeUnit.SECONDS)) {
          throw new IllegalStateException("unreachable");
        }
      }
      delays.setTimestamp(1, Timestamp.from(since));
      List<Long> all = new ArrayList<>();
      try (var rows = delays.executeQuery()) {
        while (rows.next()) {
          all.add((long) (rows.getDouble(1) * 1e9));
        }
      }
      return new Figures(all.stream().mapToLong(Long::longValue).toArray());
    }
  }
}
