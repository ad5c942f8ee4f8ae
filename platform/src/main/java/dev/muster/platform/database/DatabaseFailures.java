package dev.muster.platform.database;

import jakarta.persistence.OptimisticLockException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/** What a database exception means, from its SQLSTATE (PostgreSQL manual, appendix A). */
public final class DatabaseFailures {
  /** Serialization failure, deadlock, lock not available, statement cancelled. */
  private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "57014");

  private DatabaseFailures() {}

  /** The server is away, starting, stopping, full, or the pool could not reach it. */
  public static boolean isUnavailable(Throwable thrown) {
    if (!(thrown instanceof SQLException e)) {
      return thrown instanceof SocketTimeoutException
          || thrown.getClass().getName().equals("org.hibernate.exception.JDBCConnectionException");
    }
    var state = e.getSQLState();
    return state == null
        ? e instanceof SQLTransientException
            || e instanceof SQLNonTransientConnectionException
            || String.valueOf(e.getMessage()).contains("Acquisition timeout")
            || String.valueOf(e.getMessage()).contains("pool")
        : state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || state.equals("3D000")
            || state.equals("28P01");
  }

  /** Two transactions wanted the same thing; the same request may succeed when repeated. */
  public static boolean isConflict(Throwable thrown) {
    return thrown instanceof SQLException e
        && e.getSQLState() != null
        && (CONTENTION.contains(e.getSQLState()) || e.getSQLState().equals("23505"));
  }

  /** Text holds U+0000, or bytes that are not valid in the database's encoding. */
  public static boolean isBadText(Throwable thrown) {
    return thrown instanceof SQLException e
        && ("22021".equals(e.getSQLState()) || "22P05".equals(e.getSQLState()));
  }

  /** Whether {@link #isUnavailable} holds for it or for what caused it. */
  public static boolean isAway(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (isUnavailable(t)) {
        return true;
      }
    }
    return false;
  }

  /** Trying the same work again later may succeed without anybody's help. */
  public static boolean isTransient(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (isUnavailable(t) || isConflict(t) || t instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }
}
