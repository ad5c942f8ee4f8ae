package dev.muster.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.incident.IncidentEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others may read of a restricted incident. */
class ConcealmentTest {
  private static final String CODE_NAME = "Amber Heron";

  /** Who did something is told; their names are no words about the incident. */
  private static final Set<String> PEOPLE = Set.of("by", "author");

  static Stream<String> types() {
    return EventTypes.types().stream()
        .filter(
            type -> IncidentEvent.class.isAssignableFrom(EventTypes.classOf(type).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nothingThatIsWrittenInAnEventIsLeftInIt(String type) {
    var sample = EventJson.read(type, ContractFiles.sample(type).getBytes(StandardCharsets.UTF_8));

    var concealed = ((IncidentEvent) sample).concealed(CODE_NAME);

    JsonNode json = ContractFiles.json(EventJson.write(concealed));
    assertThat(ContractFiles.problems(type, json)).isEmpty();
    assertThat(prose(json)).containsOnly(CODE_NAME);
    assertThat(json.at("/incident/serviceIds")).isEmpty();
    assertThat(json.at("/incident/impact").isNull()).isTrue();
    assertThat(json.at("/sequence"))
        .isEqualTo(ContractFiles.json(ContractFiles.sample(type)).at("/sequence"));
  }

  /** Every text of more than one word. */
  private static List<String> prose(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.isTextual() && node.asText().contains(" ")) {
      found.add(node.asText());
    }
    node.properties().stream()
        .filter(field -> !PEOPLE.contains(field.getKey()))
        .forEach(field -> found.addAll(prose(field.getValue())));
    if (node.isArray()) {
      node.forEach(each -> found.addAll(prose(each)));
    }
    return found;
  }
}
