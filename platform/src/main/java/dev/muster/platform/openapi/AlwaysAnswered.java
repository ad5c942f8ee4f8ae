package dev.muster.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says in the API document which fields of an answer are always there and never null: every
 * component of a response record that is not {@code @Nullable} and never left out by
 * {@code @JsonInclude}. What a request uses too is left to bean validation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AlwaysAnswered implements OASFilter {
  private static final String OURS = "dev.muster.";
  private static final String REFERENCE = "#/components/schemas/";
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

  private final List<ClassInfo> records;

  public AlwaysAnswered(IndexView index) {
    records =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .filter(type -> type.name().toString().startsWith(OURS))
            .toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Set<String> asked = new HashSet<>();
    Set<String> answered = new HashSet<>();
    operations(api)
        .forEach(
            operation -> {
              if (operation.getRequestBody() != null) {
                collect(operation.getRequestBody().getContent(), schemas, asked);
              }
              operation
                  .getResponses()
                  .getAPIResponses()
                  .values()
                  .forEach(response -> collect(response.getContent(), schemas, answered));
            });
    answered.removeAll(asked);
    answered.forEach(name -> require(name, schemas.get(name)));
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream());
  }

  private static void collect(Content content, Map<String, Schema> schemas, Set<String> names) {
    if (content != null) {
      content.getMediaTypes().values().stream()
          .map(MediaType::getSchema)
          .forEach(schema -> collect(schema, schemas, names));
    }
  }

  private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> names) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
      var name = schema.getRef().substring(REFERENCE.length());
      if (names.add(name)) {
        collect(schemas.get(name), schemas, names);
      }
    }
    parts(schema).forEach(part -> collect(part, schemas, names));
  }

  private static List<Schema> parts(Schema schema) {
    var parts = new ArrayList<Schema>();
    parts.add(schema.getItems());
    parts.add(schema.getAdditionalPropertiesSchema());
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(Objects::nonNull)
        .forEach(parts::addAll);
    if (schema.getProperties() != null) {
      parts.addAll(schema.getProperties().values());
    }
    return parts;
  }

  /** Where several records could be meant, only what holds for all of them is said. */
  private void require(String name, Schema schema) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    var properties = schema.getProperties().keySet();
    var certain =
        records.stream()
            .filter(type -> isCalled(type, name))
            .filter(type -> components(type).keySet().containsAll(properties))
            .map(AlwaysAnswered::neverNull)
            .reduce(AlwaysAnswered::common)
            .orElse(Set.of());
    var required = new TreeSet<>(common(certain, properties));
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    if (!required.isEmpty()) {
      schema.setRequired(List.copyOf(required));
    }
  }

  /** A schema of {@code Page<Alert>} is called {@code PageAlert}. */
  private static boolean isCalled(ClassInfo type, String name) {
    return type.typeParameters().isEmpty()
        ? name.equals(type.simpleName())
        : name.startsWith(type.simpleName());
  }

  private static Map<String, RecordComponentInfo> components(ClassInfo type) {
    return type.recordComponents().stream()
        .collect(Collectors.toMap(RecordComponentInfo::name, component -> component));
  }

  private static Set<String> neverNull(ClassInfo type) {
    if (mayBeLeftOut(type.declaredAnnotation(JSON_INCLUDE))) {
      return Set.of();
    }
    return components(type).entrySet().stream()
        .filter(component -> isNeverNull(type, component.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isNeverNull(ClassInfo type, RecordComponentInfo component) {
    var field = type.field(component.name());
    return component.type().kind() == Type.Kind.PRIMITIVE
        || !field.type().hasAnnotation(NULLABLE) && !mayBeLeftOut(field.annotation(JSON_INCLUDE));
  }

  private static boolean mayBeLeftOut(AnnotationInstance include) {
    return include != null && include.value() != null && !include.value().asEnum().equals("ALWAYS");
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
  }
}
