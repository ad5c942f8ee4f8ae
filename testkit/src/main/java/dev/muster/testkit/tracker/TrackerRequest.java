package dev.muster.testkit.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A request that a fake got.
 *
 * @param path below the base address, without the query
 * @param body null for none
 * @param status of the answer
 */
public record TrackerRequest(
    Instant at, String method, String path, Map<String, String> query, JsonNode body, int status) {

  TrackerRequest answered(int code) {
    return new TrackerRequest(at, method, path, query, body, code);
  }

  boolean is(String wantedMethod, String pattern) {
    return method.equals(wantedMethod) && path.matches(pattern);
  }

  /** The n-th part of the path, counted from 0; {@code /issue/7} has {@code issue} and 7. */
  String part(int index) {
    return path.substring(1).split("/", -1)[index];
  }

  static Map<String, String> parse(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : (query == null ? "" : query).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }
}
