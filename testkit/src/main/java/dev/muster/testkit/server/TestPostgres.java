package dev.muster.testkit.server;

/** A real PostgreSQL with durable settings, one per JVM, started at first use on a free port. */
public final class TestPostgres {
  private static final String PASSWORD = "muster";

  private TestPostgres() {}

  /** The database {@code name}, made with a role of the same name that owns it if it is new. */
  public static TestDatabase database(String name) {
    int port = JvmWide.<Integer>call(PostgresServer.class, "database", name, PASSWORD);
    return new TestDatabase(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), name, PASSWORD);
  }

  /** Kills the server as a power cut would; {@link #restart()} brings it back. */
  public static void crash() {
    JvmWide.call(PostgresServer.class, "crash");
  }

  /** Starts a crashed server again, on the same port and data, and returns when it answers. */
  public static void restart() {
    JvmWide.call(PostgresServer.class, "restart");
  }

  /** Stops every process of the server where it stands: it accepts connections and says nothing. */
  public static void freeze() {
    JvmWide.call(PostgresServer.class, "signal", "STOP");
  }

  /** Lets a frozen server go on. */
  public static void thaw() {
    JvmWide.call(PostgresServer.class, "signal", "CONT");
  }
}
