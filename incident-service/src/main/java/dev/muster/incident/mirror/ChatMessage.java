package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a message that somebody wrote in a channel.
 *
 * @param ts names the message in its channel; a string, however much it looks like a number
 * @param user member id of whoever wrote it
 * @param text in the markup of Slack; empty for a message that was deleted
 */
record ChatMessage(What what, String channel, String ts, String user, String text) {
  private static final Set<String> WRITTEN = Set.of("", "me_message", "thread_broadcast");

  /** What became of it. */
  enum What {
    WRITTEN,
    CHANGED,
    DELETED
  }

  /** Of an event of type {@code message}; empty for what no person wrote, apps included. */
  static Optional<ChatMessage> of(JsonNode event) {
    var channel = event.path("channel").asText();
    return switch (event.path("subtype").asText()) {
      case "message_changed" ->
          isSame(event)
              ? Optional.empty()
              : byPerson(What.CHANGED, channel, event.path("message"), "text");
      case "message_deleted" -> byPerson(What.DELETED, channel, event.path("previous_message"), "");
      default ->
          WRITTEN.contains(event.path("subtype").asText())
              ? byPerson(What.WRITTEN, channel, event, "text")
              : Optional.empty();
    };
  }

  /** Slack also tells of a change when it shows a preview of a link. */
  private static boolean isSame(JsonNode event) {
    return event.path("message").path("text").equals(event.path("previous_message").path("text"));
  }

  private static Optional<ChatMessage> byPerson(
      What what, String channel, JsonNode message, String text) {
    var written =
        new ChatMessage(
            what,
            channel,
            message.path("ts").asText(),
            message.path("user").asText(),
            message.path(text).asText());
    return message.hasNonNull("bot_id") || written.user.isEmpty() || written.ts.isEmpty()
        ? Optional.empty()
        : Optional.of(written);
  }

  /** When it was written. */
  Instant at() {
    try {
      var seconds = new BigDecimal(ts);
      return Instant.ofEpochSecond(
          seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    } catch (NumberFormatException strange) {
      return Instant.EPOCH;
    }
  }
}
