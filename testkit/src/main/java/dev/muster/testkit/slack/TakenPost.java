package dev.muster.testkit.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * Something that the fake Slack was told.
 *
 * @param method of the Web API, or {@code respond} for an answer to somebody who pressed a button
 * @param ts of the message
 * @param fields of the form, as sent
 */
public record TakenPost(String method, String ts, Map<String, String> fields) {
  private static final ObjectMapper JSON = new ObjectMapper();

  @SuppressWarnings("unchecked")
  static TakenPost of(Object[] row) {
    return new TakenPost((String) row[0], (String) row[1], (Map<String, String>) row[2]);
  }

  /** Where it went; the path for an answer, the name for a new channel. */
  public String channel() {
    return fields.getOrDefault(
        "channel", fields.getOrDefault("channel_id", fields.getOrDefault("name", "")));
  }

  public String text() {
    return fields.get("text");
  }

  public boolean isUpdate() {
    return method.equals("chat.update");
  }

  /** Its blocks, or the body of an answer. */
  public JsonNode content() {
    String json = fields.getOrDefault("body", fields.getOrDefault("blocks", "[]"));
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + json, e);
    }
  }
}
