package dev.muster.platform.database;

import java.sql.SQLException;

/** A {@link SQLException} on its way to the one place that knows what it means. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
