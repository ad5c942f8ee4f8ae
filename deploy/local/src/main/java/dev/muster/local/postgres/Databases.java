package dev.muster.local.postgres;

import dev.muster.local.LocalException;
import dev.muster.local.Names;
import dev.muster.local.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** One role and one database per service, so that no service can read another's. */
public final class Databases {
  private final DatabaseServer server;
  private final Secrets secrets;

  public Databases(DatabaseServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** Role and database of a service have the same name. */
  public static String nameOf(String service) {
    return "muster_" + service;
  }

  public String jdbcUrl(String service) {
    return server.jdbcUrl(nameOf(service));
  }

  public String password(String service) {
    return secrets.password("db-" + service);
  }

  /** Whether the server lets its administrator in. */
  boolean reachable() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Creates what is missing and sets every role's password; changes nothing else. */
  public void ensure() {
    try (Connection connection = connect()) {
      for (String service : Names.SERVICES) {
        ensureRole(connection, nameOf(service), password(service));
        ensureDatabase(connection, nameOf(service));
      }
    } catch (SQLException failed) {
      throw new LocalException(
          "Cannot create the databases on %s:%d: %s"
              .formatted(server.host(), server.port(), failed.getMessage()),
          failed);
    }
  }

  private static void ensureRole(Connection connection, String role, String password)
      throws SQLException {
    String verb =
        exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "%s ROLE %s LOGIN PASSWORD %s".formatted(verb, role, statement.enquoteLiteral(password)));
    }
  }

  private static void ensureDatabase(Connection connection, String name) throws SQLException {
    if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("GRANT %s TO CURRENT_USER".formatted(name));
      statement.execute(
          "CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0".formatted(name, name));
      statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE %s FROM PUBLIC".formatted(name));
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("ApplicationName", "muster-local");
    return DriverManager.getConnection(server.jdbcUrl(server.database()), properties);
  }
}
