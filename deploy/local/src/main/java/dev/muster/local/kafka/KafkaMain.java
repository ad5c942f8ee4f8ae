package dev.muster.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The broker's JVM: formats the storage the first time, then serves until it is told to end. */
public final class KafkaMain {
  private KafkaMain() {}

  /**
   * @param arguments the path of the broker's properties
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Properties properties = new Properties();
    try (InputStream content = Files.newInputStream(file)) {
      properties.load(content);
    }
    format(file, Path.of(properties.getProperty("log.dirs")));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path properties, Path data) {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    String[] command = {
      "format",
      "--ignore-formatted",
      "-t",
      Uuid.randomUuid().toString(),
      "-c",
      properties.toString()
    };
    int code =
        StorageTool.execute(command, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new IllegalStateException("Formatting the broker's storage ended with code " + code);
    }
  }
}
