package dev.muster.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The JVM's one PostgreSQL process; called through {@link JvmWide} only. */
final class PostgresServer {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Set<String> DATABASES = new HashSet<>();
  private static Path directory;
  private static EmbeddedPostgres server;
  private static int port;

  private PostgresServer() {}

  /** Starts the server unless it runs, and makes the database and its role; returns the port. */
  static synchronized int database(String name, String password) throws IOException, SQLException {
    if (directory == null) {
      QuietLogs.apply();
      directory = Directories.create("muster-postgres");
      port = PortLender.lend();
      Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::remove, "postgres-remove"));
      start();
    }
    if (DATABASES.add(name)) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
      }
    }
    return port;
  }

  /** Kills the postmaster and every backend with SIGKILL, as a power cut would. */
  static synchronized void crash() throws IOException {
    ProcessHandle postmaster = postmaster();
    Stream<ProcessHandle> backends = postmaster.descendants();
    postmaster.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    server.close();
  }

  /** Sends a signal to the postmaster and every backend. */
  static synchronized void signal(String name) throws IOException, InterruptedException {
    ProcessHandle postmaster = postmaster();
    String processes =
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
            .map(each -> Long.toString(each.pid()))
            .collect(Collectors.joining(" "));
    new ProcessBuilder("sh", "-c", "kill -s " + name + " " + processes).start().waitFor();
  }

  /** Starts the server again on the same port and data. */
  static synchronized void restart() {
    Awaitility.await("PostgreSQL to come back")
        .atMost(START_LIMIT)
        .ignoreExceptions()
        .until(
            () -> {
              start();
              return true;
            });
  }

  private static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
  }

  private static ProcessHandle postmaster() throws IOException {
    Path pidFile = directory.resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    return ProcessHandle.of(pid)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
  }

  private static void remove() {
    try {
      crash();
    } catch (IOException | IllegalStateException e) {
      // Nothing runs any more.
    }
    Directories.delete(directory);
  }
}
