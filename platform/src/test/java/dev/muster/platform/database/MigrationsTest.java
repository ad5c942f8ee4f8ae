package dev.muster.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestPostgres;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

  @Test
  void aDatabaseThatIsAwayIsWaitedForAndThenMigrated() {
    // Given
    var database = TestPostgres.database("muster_migrations_away");
    var away = new AwayAtFirst(database.dataSource(), 3);
    var migrations = new Migrations(away, true);

    // When
    migrations.atStart(null);

    // Then
    assertThat(migrations.failure()).isEmpty();
    assertThat(health(migrations)).isEqualTo(Status.UP);
    await().atMost(Duration.ofSeconds(60)).until(migrations::isDone);
    assertThat(database.count("select count(*) from outbox_shard")).isEqualTo(32);
  }

  @Test
  void aChangedMigrationIsReportedAndNotTriedAgain() {
    var database = migrated("muster_migrations_changed");
    database.execute("update platform_schema_history set checksum = 1 where version = '1'");

    var migrations = migrateAgain(database);

    assertThat(migrations.isDone()).isFalse();
    assertThat(migrations.failure().orElseThrow()).contains("checksum").contains("version 1");
    assertThat(health(migrations)).isEqualTo(Status.DOWN);
  }

  @Test
  void aStatementThatTheDatabaseRefusesIsReportedAndNotTriedAgain() {
    var database = TestPostgres.database("muster_migrations_refused");
    database.execute("create table outbox (id int)");

    var migrations = migrateAgain(database);

    assertThat(migrations.isDone()).isFalse();
    assertThat(migrations.failure().orElseThrow()).contains("outbox");
    assertThat(health(migrations)).isEqualTo(Status.DOWN);
  }

  @Test
  void aMigrationMayTakeLongerThanAQuery() {
    var database = TestPostgres.database("muster_migrations_long");
    var hasty = (PGSimpleDataSource) database.dataSource();
    hasty.setSocketTimeout(1);

    new Migrations(hasty, false).atStart(null);

    assertThat(database.count("select count(*) from schema_history where version = '2'")).isOne();
  }

  private static TestDatabase migrated(String name) {
    var database = TestPostgres.database(name);
    assertThat(migrateAgain(database).isDone()).isTrue();
    return database;
  }

  private static Migrations migrateAgain(TestDatabase database) {
    var migrations = new Migrations(database.dataSource(), true);
    migrations.atStart(null);
    return migrations;
  }

  private static Status health(Migrations migrations) {
    return new MigrationsHealth(migrations).call().getStatus();
  }

  /** Refuses the first connections as a server does that is not there. */
  private static final class AwayAtFirst implements DataSource {
    private final DataSource database;
    private final AtomicInteger refusals;

    AwayAtFirst(DataSource database, int refusals) {
      this.database = database;
      this.refusals = new AtomicInteger(refusals);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (refusals.getAndDecrement() > 0) {
        throw new SQLException("Connection refused", "08001");
      }
      return database.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return database.isWrapperFor(type);
    }
  }
}
