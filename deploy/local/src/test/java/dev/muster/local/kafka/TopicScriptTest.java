package dev.muster.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.EventTypes;
import dev.muster.contracts.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicScriptTest {
  private static final Path SCRIPT = Path.of("../helm/muster/files/create-topics.sh");

  @Test
  void theScriptForClustersCreatesExactlyTheTopicsOfTheContracts() throws IOException {
    assertThat(Files.readAllLines(SCRIPT).stream().filter(line -> line.startsWith("topic muster.")))
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.topics().stream().map(TopicScriptTest::line).toList());
  }

  private static String line(TopicSpec topic) {
    return "topic %s %d %s"
        .formatted(topic.name(), topic.partitions(), topic.compacted() ? "compact" : "delete");
  }
}
