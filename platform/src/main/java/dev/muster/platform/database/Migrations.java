package dev.muster.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the database to this version: first the platform's tables, then the service's own, each
 * with its own history. Forward only; the version before this one must run on the result.
 */
@ApplicationScoped
public class Migrations {
  private static final Logger LOG = Logger.getLogger(Migrations.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DataSource database;
  private final boolean waitForDatabase;
  private final AtomicBoolean done = new AtomicBoolean();
  private volatile boolean stopping;

  /**
   * @param startWithoutDatabase whether the service starts while the database is away and migrates
   *     once it is back ({@code muster.start-without-database}); otherwise it refuses to start
   */
  Migrations(
      DataSource database,
      @ConfigProperty(name = "muster.start-without-database", defaultValue = "false")
          boolean startWithoutDatabase) {
    this.database = database;
    this.waitForDatabase = !startWithoutDatabase;
  }

  void atStart(@Observes @Priority(1) StartupEvent start) {
    if (waitForDatabase) {
      migrate();
      return;
    }
    try {
      migrate();
    } catch (RuntimeException away) {
      LOG.warnf("database is away, migrating once it is back: %s", away.getMessage());
      var thread = new Thread(this::migrateUntilDone, "migrations");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Whether the tables are there; false only while a service started without its database. */
  public boolean isDone() {
    return done.get();
  }

  void stop(@Observes io.quarkus.runtime.ShutdownEvent shutdown) {
    stopping = true;
  }

  private void migrateUntilDone() {
    while (!stopping) {
      try {
        migrate();
        return;
      } catch (RuntimeException away) {
        LOG.debug("database is still away", away);
        java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void migrate() {
    migrate("db/platform", "platform_schema_history");
    migrate("db/migration", "schema_history");
    done.set(true);
  }

  private void migrate(String location, String history) {
    Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(database)
        .locations("classpath:" + location)
        .failOnMissingLocations(false)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
