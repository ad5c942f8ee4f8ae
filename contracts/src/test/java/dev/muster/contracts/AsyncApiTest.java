package dev.muster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names what is registered, no more and no less. */
class AsyncApiTest {
  private static final Pattern INCOMING =
      Pattern.compile("mp\\.messaging\\.incoming\\.(\\w+)\\.connector");

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
    operations("send").forEach(operation -> senders.add(target(operation.get("channel"))));

    assertThat(senders).containsExactlyInAnyOrderElementsOf(channels());
  }

  @Test
  void theReadersAreTheServicesThatFollowTheTopic() throws IOException {
    List<String> said = new ArrayList<>();
    operations("receive")
        .forEach(
            operation ->
                said.add(
                    operation.at("/tags/0/name").asText()
                        + " "
                        + target(operation.get("channel")).get("address").asText()));

    assertThat(said).containsExactlyInAnyOrderElementsOf(configuredReaders());
  }

  /** Service and topic of every incoming channel that a service switches on. */
  private static List<String> configuredReaders() throws IOException {
    List<String> readers = new ArrayList<>();
    for (String service : List.of("oncall", "incident", "comms", "postmortem")) {
      Properties settings = new Properties();
      Path file =
          Path.of("..", service + "-service", "src", "main", "resources", "application.properties");
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        settings.load(reader);
      }
      for (String key : settings.stringPropertyNames()) {
        Matcher channel = INCOMING.matcher(key);
        if (channel.matches()
            && !"false".equals(settings.getProperty(key.replace(".connector", ".enabled")))) {
          String topic = "muster." + channel.group(1);
          assertThat(settings.getProperty(key.replace(".connector", ".topic"), topic))
              .isEqualTo(topic);
          readers.add(service + "-service " + topic);
        }
      }
    }
    return readers;
  }

  private List<JsonNode> operations(String action) {
    List<JsonNode> operations = new ArrayList<>();
    for (JsonNode operation : document.get("operations")) {
      if (operation.get("action").asText().equals(action)) {
        operations.add(operation);
      }
    }
    return operations;
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
