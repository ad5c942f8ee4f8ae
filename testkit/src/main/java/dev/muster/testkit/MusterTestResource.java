package dev.muster.testkit;

import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestKafka;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.slack.FakeSlack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Points every Quarkus test of a module at the JVM's own PostgreSQL, Kafka, SMTP, telephone and
 * Slack servers.
 *
 * <p>It is found by itself through {@link java.util.ServiceLoader}: a test needs only
 * {@code @QuarkusTest}. The database is named after {@code quarkus.application.name} ({@code
 * oncall-service} gets {@code muster_oncall}). A module that needs fewer servers lists those that
 * it does need in {@code muster.test.servers} of its application.properties; the default is {@code
 * postgres,kafka,smtp,twilio,slack}.
 */
public class MusterTestResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Properties application = applicationProperties();
    Set<String> servers =
        Set.of(
            application
                .getProperty("muster.test.servers", "postgres,kafka,smtp,twilio,slack")
                .replace(" ", "")
                .split(",", -1));
    CompletableFuture<Map<String, String>> database =
        CompletableFuture.supplyAsync(
            () -> servers.contains("postgres") ? database(databaseName(application)) : Map.of());
    Map<String, String> config = new HashMap<>();
    if (servers.contains("kafka")) {
      config.put("MUSTER_KAFKA", TestKafka.bootstrapServers());
      config.put("kafka.bootstrap.servers", TestKafka.bootstrapServers());
    }
    if (servers.contains("smtp")) {
      config.put("MUSTER_SMTP_HOST", "127.0.0.1");
      config.put("MUSTER_SMTP_PORT", Integer.toString(FakeSmtp.port()));
    }
    if (servers.contains("twilio")) {
      config.putAll(FakeTwilio.environment());
    }
    if (servers.contains("slack")) {
      config.putAll(FakeSlack.environment());
    }
    config.putAll(database.join());
    return config;
  }

  /** The servers live as long as the JVM. */
  @Override
  public void stop() {}

  /** The database that tests of a module use, for its {@code quarkus.application.name}. */
  public static String databaseName(String applicationName) {
    String noun = applicationName.replaceFirst("-service$", "").replace('-', '_');
    return noun.startsWith("muster") ? noun : "muster_" + noun;
  }

  private static String databaseName(Properties application) {
    return databaseName(application.getProperty("quarkus.application.name", "test"));
  }

  private static Map<String, String> database(String name) {
    TestDatabase database = TestPostgres.database(name);
    return Map.of(
        "MUSTER_DB_URL", database.jdbcUrl(),
        "MUSTER_DB_USER", database.user(),
        "MUSTER_DB_PASSWORD", database.password(),
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password());
  }

  private static Properties applicationProperties() {
    Properties properties = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream("application.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
