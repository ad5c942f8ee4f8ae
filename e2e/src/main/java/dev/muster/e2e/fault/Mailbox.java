package dev.muster.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.e2e.client.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What really arrived in the mail sink. */
final class Mailbox {
  private final String url;

  Mailbox(String mail) {
    this.url = mail + "/api/messages?limit=1000000&to=";
  }

  /** Every copy that arrived for one recipient, by its Message-ID. */
  Map<String, List<JsonNode>> byMessageId(String recipient) {
    Map<String, List<JsonNode>> messages = new LinkedHashMap<>();
    for (var message : Http.get(url + recipient).ok("mail sink").json().get("items")) {
      messages
          .computeIfAbsent(message.get("messageId").asText(), id -> new ArrayList<>())
          .add(message);
    }
    return messages;
  }
}
