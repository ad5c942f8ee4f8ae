package dev.muster.testkit.server;

/**
 * A real Kafka broker in this JVM, started at first use on a free port, with every topic of the
 * contracts; it makes no topic by itself.
 */
public final class TestKafka {
  private TestKafka() {}

  /** Address for clients. */
  public static String bootstrapServers() {
    return "127.0.0.1:" + JvmWide.<Integer>call(KafkaServer.class, "port");
  }

  /** Makes a topic beside those of the contracts. */
  public static void createTopic(String name, int partitions) {
    JvmWide.call(KafkaServer.class, "createTopic", name, partitions);
  }

  /** Takes the broker away; {@link #start()} brings it back. */
  public static void stop() {
    JvmWide.call(KafkaServer.class, "stop");
  }

  /** Starts a stopped broker again, on the same port and data. */
  public static void start() {
    JvmWide.call(KafkaServer.class, "start");
  }
}
