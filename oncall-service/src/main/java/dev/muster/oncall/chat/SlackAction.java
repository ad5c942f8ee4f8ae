package dev.muster.oncall.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/**
 * A button that somebody pressed in Slack.
 *
 * @param id the same whenever Slack tells it again
 * @param member who pressed it
 * @param responseUrl where an answer goes that only they see; null when none can be given
 */
record SlackAction(String id, SlackButton button, UUID alertId, String member, String responseUrl) {

  /** Empty for what is no button of ours. */
  static Optional<SlackAction> of(JsonNode payload) {
    var action = payload.path("actions").path(0);
    var button = SlackButton.of(action.path("action_id").asText());
    var alertId = uuid(action.path("value").asText());
    var member = payload.path("user").path("id").asText();
    if (!payload.path("type").asText().equals("block_actions")
        || button.isEmpty()
        || alertId.isEmpty()
        || member.isEmpty()) {
      return Optional.empty();
    }
    var id =
        String.join(
            "/",
            member,
            action.path("action_id").asText(),
            alertId.get().toString(),
            action.path("action_ts").asText());
    return Optional.of(
        new SlackAction(
            id, button.get(), alertId.get(), member, payload.path("response_url").asText(null)));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
