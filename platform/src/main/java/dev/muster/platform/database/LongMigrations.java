package dev.muster.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets a migration take its time: answers of the database are otherwise waited for only as long as
 * a request may last, which a table of years exceeds.
 */
final class LongMigrations extends BaseCallback {
  /** How long one migration may last. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Set<Event> EVENTS =
      Set.of(Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

  private int otherwise;

  @Override
  public boolean supports(Event event, Context context) {
    return EVENTS.contains(event);
  }

  @Override
  public void handle(Event event, Context context) {
    var connection = context.getConnection();
    try {
      if (event == Event.BEFORE_EACH_MIGRATE) {
        otherwise = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
      } else if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, otherwise);
      }
    } catch (SQLException e) {
      throw new FlywayException("the time limit of a migration cannot be set", e);
    }
  }
}
