package dev.muster.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
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
  private final AtomicReference<String> failure = new AtomicReference<>();
  private volatile boolean stopping;

  /**
   * @param startWithoutDatabase whether the service starts while the database is away and migrates
   *     once it is back ({@code muster.start-without-database}); otherwise it refuses to start. A
   *     migration that can never succeed is not repeated, see {@link #failure()}
   */
  Migrations(
      DataSource database,
      @ConfigProperty(name = "muster.start-without-database", defaultValue = "false")
          boolean startWithoutDatabase) {
    this.database = database;
    this.waitForDatabase = !startWithoutDatabase;
  }

  /** Before the scheduler starts, whose jobs need the tables. */
  void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start) {
    if (waitForDatabase) {
      migrate();
      return;
    }
    try {
      migrate();
    } catch (RuntimeException e) {
      if (isHopeless(e)) {
        giveUp(e);
        return;
      }
      LOG.warnf("database is away, migrating once it is back: %s", e.getMessage());
      var thread = new Thread(this::migrateUntilDone, "migrations");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Whether the tables are there; false only while a service started without its database. */
  public boolean isDone() {
    return done.get();
  }

  /** Why the tables cannot be brought to this version by trying again; empty while they may. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure.get());
  }

  void stop(@Observes io.quarkus.runtime.ShutdownEvent shutdown) {
    stopping = true;
  }

  private void migrateUntilDone() {
    while (!stopping) {
      try {
        migrate();
        return;
      } catch (RuntimeException e) {
        if (isHopeless(e)) {
          giveUp(e);
          return;
        }
        LOG.debug("database is still away", e);
        java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void giveUp(RuntimeException why) {
    LOG.error("the database cannot be migrated; a person must mend it, then restart", why);
    failure.set(String.valueOf(why.getMessage()).strip());
  }

  /**
   * A history that is not ours, or a statement that this database refuses because of what it says
   * or meets: SQLSTATE classes 22 data, 23 constraint, 42 syntax or unknown name; 42501, a missing
   * right, may be granted meanwhile.
   */
  private static boolean isHopeless(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (t instanceof FlywayValidateException
          || t instanceof SQLException e
              && e.getSQLState() != null
              && e.getSQLState().matches("(22|23|42).{3}")
              && !e.getSQLState().equals("42501")) {
        return true;
      }
    }
    return false;
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
        .callbacks(new LongMigrations())
        .lockRetryCount((int) LongMigrations.LONGEST.toSeconds())
        .load()
        .migrate();
  }
}
