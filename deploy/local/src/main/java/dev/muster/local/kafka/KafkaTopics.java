package dev.muster.local.kafka;

import dev.muster.contracts.EventTypes;
import dev.muster.contracts.TopicSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that the events need. */
public final class KafkaTopics {
  private final Map<String, Object> client;

  /**
   * @param bootstrapServers host:port, several joined by commas
   */
  public KafkaTopics(String bootstrapServers) {
    this.client =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
  }

  /** Creates the topics that are missing; leaves the others as they are. */
  public void ensure() throws IOException {
    try (Admin admin = Admin.create(client)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          EventTypes.topics().stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(KafkaTopics::newTopic)
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new IOException(
            "Cannot create the topics: " + failed.getCause().getMessage(), failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static NewTopic newTopic(TopicSpec spec) {
    NewTopic topic = new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty());
    return topic.configs(
        spec.compacted()
            ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            : Map.of());
  }
}
