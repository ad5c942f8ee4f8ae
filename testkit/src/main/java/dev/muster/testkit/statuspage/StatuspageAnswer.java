package dev.muster.testkit.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the fake answers. */
record StatuspageAnswer(int status, JsonNode body) {
  static StatuspageAnswer error(int status, String message) {
    ObjectNode body = FakeStatuspage.object();
    body.put("error", message);
    body.put("message", message);
    return new StatuspageAnswer(status, body);
  }
}
