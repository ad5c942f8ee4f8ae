package dev.muster.local.kafka;

import dev.muster.local.JavaCommand;
import dev.muster.local.Layout;
import dev.muster.local.Names;
import dev.muster.local.net.Tcp;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Notices;
import dev.muster.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One Kafka broker that is its own controller (KRaft), in a JVM of its own. */
public final class KafkaPart implements Part {
  private final Layout layout;
  private final int port;
  private final int controllerPort;
  private final KafkaTopics topics;

  public KafkaPart(Layout layout, int port, int controllerPort) {
    this.layout = layout;
    this.port = port;
    this.controllerPort = controllerPort;
    this.topics = new KafkaTopics(bootstrap(port));
  }

  /** Bootstrap servers of the embedded broker. */
  public static String bootstrap(int port) {
    return "localhost:" + port;
  }

  @Override
  public String name() {
    return Names.KAFKA;
  }

  @Override
  public String address() {
    return bootstrap(port);
  }

  @Override
  public void prepare(Notices notices) throws IOException {
    Path folder = layout.data(Names.KAFKA);
    Files.createDirectories(folder);
    Files.writeString(
        properties(),
        settings(folder.resolve("data")).entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  @Override
  public boolean givesWay() {
    return true;
  }

  @Override
  public Launch launch() {
    return new Launch(
        JavaCommand.ofModule(layout, 192, KafkaMain.class, List.of(properties().toString())),
        Map.of(),
        layout.data(Names.KAFKA));
  }

  @Override
  public boolean answers() {
    return Tcp.accepts(port);
  }

  @Override
  public void completeStart(Notices notices) throws IOException {
    topics.ensure();
  }

  private Path properties() {
    return layout.data(Names.KAFKA).resolve("server.properties");
  }

  /**
   * Settings of the broker. The short session lets a killed broker register again after seconds
   * instead of nine; topics are only ever created with their partitions.
   */
  private Map<String, String> settings(Path data) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    settings.put(
        "listeners",
        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.retention.hours", "720");
    settings.put("log.segment.bytes", "67108864");
    return settings;
  }
}
