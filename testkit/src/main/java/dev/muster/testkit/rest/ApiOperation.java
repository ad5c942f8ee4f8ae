package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of an API; {@code path} is the template, {@code bodySchema} is empty when it takes
 * no JSON, {@code formSchema} when it takes no form; {@code streams} is set when it answers with an
 * endless stream.
 */
record ApiOperation(
    String method,
    String path,
    List<ApiParameter> parameters,
    Optional<JsonNode> bodySchema,
    Optional<JsonNode> formSchema,
    boolean bodyRequired,
    boolean streams) {

  static ApiOperation of(OpenApiDocument document, String method, String path, JsonNode item) {
    JsonNode operation = item.get(method);
    JsonNode body = document.resolve(operation.path("requestBody"));
    JsonNode schema = body.path("content").path("application/json").path("schema");
    JsonNode form = body.path("content").path(BadForms.TYPE).path("schema");
    boolean streams = false;
    for (JsonNode response : operation.path("responses")) {
      streams |= document.resolve(response).path("content").has("text/event-stream");
    }
    return new ApiOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters(document, operation, item),
        schema.isMissingNode() ? Optional.empty() : Optional.of(schema),
        form.isMissingNode() ? Optional.empty() : Optional.of(document.resolve(form)),
        body.path("required").asBoolean(),
        streams);
  }

  /** Method and path template, as in {@code GET /api/oncall/v1/people/{id}}. */
  String name() {
    return method + " " + path;
  }

  List<ApiParameter> in(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  /** The path with fitting values for all that is required, except those given. */
  String url(Map<String, String> pathValues, Map<String, String> queryValues) {
    String url = path;
    for (ApiParameter parameter : in("path")) {
      String value = pathValues.getOrDefault(parameter.name(), parameter.sample());
      url = url.replaceFirst("\\{" + parameter.name() + "(:[^}]*)?}", encode(value));
    }
    List<String> query = new ArrayList<>();
    for (ApiParameter parameter : in("query")) {
      if (parameter.required() && !queryValues.containsKey(parameter.name())) {
        query.add(encode(parameter.name()) + "=" + encode(parameter.sample()));
      }
    }
    queryValues.forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
    return query.isEmpty() ? url : url + "?" + String.join("&", query);
  }

  private static List<ApiParameter> parameters(
      OpenApiDocument document, JsonNode operation, JsonNode item) {
    List<ApiParameter> parameters = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode list : List.of(operation.path("parameters"), item.path("parameters"))) {
      for (JsonNode reference : list) {
        JsonNode parameter = document.resolve(reference);
        String name = parameter.get("name").asText();
        String in = parameter.get("in").asText();
        if (seen.add(in + ":" + name)) {
          parameters.add(
              new ApiParameter(
                  name,
                  in,
                  parameter.path("required").asBoolean(),
                  document.resolve(parameter.path("schema"))));
        }
      }
    }
    return List.copyOf(parameters);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
