package dev.muster.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain SQL for queue tables and hot paths. Joins the running JTA transaction, if any, on the same
 * connection as Hibernate.
 */
@ApplicationScoped
public class Sql {
  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /** Reads one row. */
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Work on a connection that is closed afterwards. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs a statement; returns the number of rows it changed. */
  public int update(String statement, Object... parameters) {
    return with(
        connection -> {
          try (var prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
          }
        });
  }

  /** Runs one statement for each list of parameters, in one round trip. */
  public void batch(String statement, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    with(
        connection -> {
          try (var prepared = connection.prepareStatement(statement)) {
            for (var row : rows) {
              bind(prepared, row);
              prepared.addBatch();
            }
            return prepared.executeBatch();
          }
        });
  }

  public <T> List<T> query(String statement, RowMapper<T> mapper, Object... parameters) {
    return with(
        connection -> {
          try (var prepared = prepare(connection, statement, parameters);
              var rows = prepared.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
              result.add(mapper.map(rows));
            }
            return result;
          }
        });
  }

  public <T> T with(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (AssertionError connectionLostInBatch) {
      // The driver throws this instead of an exception when the server dies during a batch.
      throw new DatabaseException(
          new SQLException("connection lost during a batch", "08006", connectionLostInBatch));
    }
  }

  /** A {@code timestamptz} column; null stays null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row, row.findColumn(column));
  }

  /** The same by the column's number, from 1, for results of very many rows. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    var prepared = connection.prepareStatement(statement);
    try {
      bind(prepared, parameters);
      return prepared;
    } catch (SQLException e) {
      prepared.close();
      throw e;
    }
  }

  /** Binds in order; instants as {@code timestamptz}, enums by name. */
  public static void bind(PreparedStatement prepared, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      var value = parameters[i];
      if (value instanceof Instant instant) {
        prepared.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Enum<?> name) {
        prepared.setString(i + 1, name.name());
      } else {
        prepared.setObject(i + 1, value);
      }
    }
  }
}
