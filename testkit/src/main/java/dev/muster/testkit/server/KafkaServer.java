package dev.muster.testkit.server;

import dev.muster.contracts.EventTypes;
import dev.muster.contracts.TopicSpec;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The JVM's one Kafka broker, which is its own controller; called through {@link JvmWide} only. */
final class KafkaServer {
  private static Path directory;
  private static int brokerPort;
  private static int controllerPort;
  private static KafkaRaftServer server;

  private KafkaServer() {}

  /** Starts the broker with all registered topics unless it has been started; returns its port. */
  static synchronized int port() throws Exception {
    if (directory == null) {
      QuietLogs.apply();
      failInsteadOfEndingTheJvm();
      directory = Directories.create("muster-kafka");
      brokerPort = PortLender.lend();
      controllerPort = PortLender.lend();
      format();
      start();
      Runtime.getRuntime().addShutdownHook(new Thread(KafkaServer::remove, "kafka-remove"));
      createTopics(EventTypes.topics().stream().map(KafkaServer::newTopic).toList());
    }
    return brokerPort;
  }

  static synchronized void createTopic(String name, int partitions) throws Exception {
    port();
    createTopics(List.of(new NewTopic(name, partitions, (short) 1)));
  }

  static synchronized void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  static synchronized void start() {
    server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    server.startup();
  }

  /** What Kafka cannot survive reaches the test as an exception, with its cause. */
  private static void failInsteadOfEndingTheJvm() {
    Exit.setExitProcedure(KafkaServer::tell);
    Exit.setHaltProcedure(KafkaServer::tell);
  }

  private static void tell(int status, String message) {
    System.err.printf("Kafka would end the JVM with status %d: %s%n", status, message);
  }

  private static void format() throws Exception {
    Formatter formatter = new Formatter();
    formatter
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString());
    formatter.run();
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
    settings.put("log.dirs", directory.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("controlled.shutdown.enable", "false");
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    return settings;
  }

  private static NewTopic newTopic(TopicSpec topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
        .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete"));
  }

  private static void createTopics(Collection<NewTopic> topics) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort))) {
      admin.createTopics(topics).all().get();
    }
  }

  private static void remove() {
    stop();
    Directories.delete(directory);
  }
}
