package dev.muster.incident.stream;

import dev.muster.incident.json.Json;
import dev.muster.incident.stream.ChangeNotices.Notice;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears of every commit of every replica through one connection of its own (LISTEN/NOTIFY); after
 * it was lost, listeners are told to read again.
 */
@ApplicationScoped
public class ChangeListener {
  private static final Logger LOG = Logger.getLogger(ChangeListener.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int WAIT_MILLIS = 10_000;

  private final StreamHub hub;
  private final String url;
  private final Properties login = new Properties();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Connection connection;

  ChangeListener(
      StreamHub hub,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.hub = hub;
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "3");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", "incident-service changes");
  }

  void start(@Observes StartupEvent event) {
    var thread = new Thread(this::listen, "incident-changes");
    thread.setDaemon(true);
    thread.start();
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Runtime.getRuntime().addShutdownHook(new Thread(hub::end, "incident-streams-end"));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
    close();
  }

  private void listen() {
    while (!isStopping(Duration.ZERO)) {
      try {
        connect();
        hub.resync();
        while (!isStopping(Duration.ZERO)) {
          hear();
        }
      } catch (SQLException | RuntimeException lost) {
        if (stopping.getCount() > 0) {
          LOG.warnf("changes are not heard, connecting again: %s", lost.getMessage());
        }
        close();
        isStopping(PAUSE);
      }
    }
    close();
  }

  private void connect() throws SQLException {
    connection = DriverManager.getConnection(url, login);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + ChangeNotices.CHANNEL);
    }
  }

  /** Waits for notices; of several about one incident the last one counts. */
  private void hear() throws SQLException {
    var notices = connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
    if (notices == null || notices.length == 0) {
      requireAlive();
      return;
    }
    var latest = new LinkedHashMap<UUID, Notice>();
    for (var notice : notices) {
      var read = Json.read(notice.getParameter(), Notice.class);
      latest.put(read.incidentId(), read);
    }
    latest
        .values()
        .forEach(notice -> hub.changed(new Signal.Changed(notice.incidentId(), notice.upTo())));
  }

  private void requireAlive() throws SQLException {
    if (!connection.isValid(3)) {
      throw new SQLException("the connection is gone");
    }
  }

  private boolean isStopping(Duration wait) {
    try {
      return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void close() {
    var open = connection;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException ignored) {
        LOG.debug("closing a lost connection", ignored);
      }
    }
  }
}
