package dev.muster.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, schemas and samples say the same. */
class EventContractTest {

  static Set<String> types() {
    return EventTypes.types();
  }

  @Test
  void everyTypeHasASchemaAndASampleAndNothingElseHas() {
    assertThat(ContractFiles.typesIn(ContractFiles.SCHEMAS))
        .containsExactlyInAnyOrderElementsOf(types());
    assertThat(ContractFiles.typesIn(ContractFiles.SAMPLES))
        .containsExactlyInAnyOrderElementsOf(types());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleFitsTheSchema(String type) {
    JsonNode sample = ContractFiles.json(ContractFiles.sample(type));

    assertThat(ContractFiles.problems(type, sample)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleReadsAsTheRecordAndWritesBackTheSame(String type) {
    String sample = ContractFiles.sample(type);

    Event event = read(type, sample);

    assertThat(event).isExactlyInstanceOf(EventTypes.classOf(type).orElseThrow());
    assertThat(ContractFiles.json(EventJson.write(event))).isEqualTo(ContractFiles.json(sample));
    assertThat(read(type, EventJson.write(event))).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaNamesExactlyTheFieldsOfTheRecord(String type) {
    JsonNode schema = ContractFiles.schema(type);

    sameFields(EventTypes.classOf(type).orElseThrow(), schema, schema);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaNoticesAFieldThatIsMissing(String type) {
    JsonNode sample = ContractFiles.json(ContractFiles.sample(type));

    for (String field : fieldNames(sample)) {
      ObjectNode broken = sample.deepCopy();
      broken.remove(field);
      assertThat(ContractFiles.problems(type, broken)).as(field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void recordAndSchemaAgreeOnWhatMayBeNull(String type) {
    JsonNode sample = ContractFiles.json(ContractFiles.sample(type));

    for (String field : fieldNames(sample)) {
      ObjectNode broken = sample.deepCopy();
      broken.putNull(field);
      boolean mayBeNull = ContractFiles.problems(type, broken).isEmpty();
      if (mayBeNull) {
        assertThat(read(type, broken.toString())).isNotNull();
      } else if (!sample.get(field).isArray() && !isMap(type, field)) {
        assertThatThrownBy(() -> read(type, broken.toString()))
            .as(field)
            .isInstanceOf(EventFormatException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aReaderIgnoresWhatANewerWriterAdds(String type) {
    ObjectNode newer = ContractFiles.json(ContractFiles.sample(type)).deepCopy();
    newer.put("addedLater", "x");

    assertThat(read(type, newer.toString())).isEqualTo(read(type, ContractFiles.sample(type)));
    assertThat(ContractFiles.problems(type, newer)).isEmpty();
  }

  private static boolean isMap(String type, String field) {
    return Arrays.stream(EventTypes.classOf(type).orElseThrow().getRecordComponents())
        .filter(component -> component.getName().equals(field))
        .anyMatch(component -> component.getType().equals(java.util.Map.class));
  }

  private static void sameFields(Class<?> record, JsonNode schema, JsonNode root) {
    List<String> components =
        Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(fieldNames(schema.get("properties"))).as(record.getName()).isEqualTo(components);
    assertThat(schema.get("required"))
        .as(record.getName())
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(components);
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> inner = element(component.getGenericType());
      JsonNode property = target(schema.get("properties").get(component.getName()), root);
      if (inner.isRecord()) {
        sameFields(inner, property, root);
      }
      if (inner.isEnum()) {
        assertThat(property.get("enum"))
            .as(component.toString())
            .extracting(JsonNode::asText)
            .containsExactlyElementsOf(
                Arrays.stream(inner.getEnumConstants()).map(Object::toString).toList());
      }
    }
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      return element(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  private static JsonNode target(JsonNode property, JsonNode root) {
    if (property.has("$ref")) {
      return root.at(property.get("$ref").asText().substring(1));
    }
    if (property.has("anyOf")) {
      return target(property.get("anyOf").get(0), root);
    }
    return property.has("items") ? target(property.get("items"), root) : property;
  }

  private static List<String> fieldNames(JsonNode object) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
      names.add(fields.next());
    }
    return names;
  }

  private static Event read(String type, String json) {
    return EventJson.read(type, json.getBytes(StandardCharsets.UTF_8));
  }
}
