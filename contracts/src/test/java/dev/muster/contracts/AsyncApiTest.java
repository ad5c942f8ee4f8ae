package dev.muster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names what is registered, no more and no less. */
class AsyncApiTest {
  private final JsonNode document = read();

  @Test
  void everyTopicIsAChannelWithItsPartitionsAndRetention() {
    assertThat(channels())
        .extracting(channel -> channel.get("address").asText())
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.topics().stream().map(TopicSpec::name).toList());
    for (JsonNode channel : channels()) {
      TopicSpec topic = EventTypes.topic(channel.get("address").asText()).orElseThrow();
      JsonNode kafka = channel.at("/bindings/kafka");
      assertThat(kafka.get("partitions").asInt()).as(topic.name()).isEqualTo(topic.partitions());
      assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
          .as(topic.name())
          .isEqualTo(topic.compacted() ? "compact" : "delete");
    }
  }

  @Test
  void everyChannelCarriesTheTypesOfItsTopic() {
    for (JsonNode channel : channels()) {
      TopicSpec topic = EventTypes.topic(channel.get("address").asText()).orElseThrow();
      List<String> names = new ArrayList<>();
      channel.get("messages").forEach(message -> names.add(target(message).get("name").asText()));
      assertThat(names).as(topic.name()).containsExactlyElementsOf(topic.types());
    }
  }

  @Test
  void everyMessageIsARegisteredTypeWithItsSchema() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : document.at("/components/messages").properties()) {
      String type = entry.getValue().get("name").asText();
      names.add(type);
      assertThat(EventTypes.classOf(type).orElseThrow().getSimpleName()).isEqualTo(entry.getKey());
      assertThat(Path.of(entry.getValue().at("/payload/schema/$ref").asText()).normalize())
          .isEqualTo(ContractFiles.SCHEMAS.resolve(type + ".json"));
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(EventTypes.types());
  }

  @Test
  void everyChannelHasASender() {
    List<JsonNode> senders = new ArrayList<>();
    document.get("operations").forEach(operation -> senders.add(target(operation.get("channel"))));

    assertThat(senders).containsExactlyInAnyOrderElementsOf(channels());
  }

  private List<JsonNode> channels() {
    List<JsonNode> channels = new ArrayList<>();
    document.get("channels").forEach(channels::add);
    return channels;
  }

  private JsonNode target(JsonNode reference) {
    return document.at(reference.get("$ref").asText().substring(1));
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
