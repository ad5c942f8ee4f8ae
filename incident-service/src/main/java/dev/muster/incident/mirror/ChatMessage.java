package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What happened to a message that somebody wrote in a channel.
 *
 * @param ts names the message in its channel; a string, however much it looks like a number
 * @param user member id of whoever wrote it
 * @param text in the markup of Slack; empty for a message that was deleted
 * @param told the time stamp of the event itself
 */
record ChatMessage(What what, String channel, String ts, String user, String text, String told) {
  private static final Pattern STAMP = Pattern.compile("\\d{1,11}(\\.\\d{1,9})?");

  private static final Set<String> WRITTEN = Set.of("", "me_message", "thread_broadcast");

  /** What became of it. */
  enum What {
    WRITTEN,
    CHANGED,
    DELETED
  }

  /** Of an event of type {@code message}; empty for what no person wrote, apps included. */
  static Optional<ChatMessage> of(JsonNode event) {
    return switch (event.path("subtype").asText()) {
      case "message_changed" ->
          isSame(event)
              ? Optional.empty()
              : byPerson(What.CHANGED, event, event.path("message"), "text");
      case "message_deleted" -> byPerson(What.DELETED, event, event.path("previous_message"), "");
      default ->
          WRITTEN.contains(event.path("subtype").asText())
              ? byPerson(What.WRITTEN, event, event, "text")
              : Optional.empty();
    };
  }

  /** Slack also tells of a change when it shows a preview of a link. */
  private static boolean isSame(JsonNode event) {
    return event.path("message").path("text").equals(event.path("previous_message").path("text"));
  }

  private static Optional<ChatMessage> byPerson(
      What what, JsonNode event, JsonNode message, String text) {
    var written =
        new ChatMessage(
            what,
            event.path("channel").asText(),
            message.path("ts").asText(),
            message.path("user").asText(),
            message.path(text).asText(),
            event.path("ts").asText());
    return message.hasNonNull("bot_id") || written.user.isEmpty() || written.ts.isEmpty()
        ? Optional.empty()
        : Optional.of(written);
  }

  /** When it was written; long ago when its name does not say. */
  Instant at() {
    var seconds = number(ts);
    return Instant.ofEpochSecond(
        seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
  }

  /** When it was changed or deleted, to be compared with other changes of it. */
  BigDecimal changed() {
    return number(told);
  }

  private static BigDecimal number(String stamp) {
    return STAMP.matcher(stamp).matches() ? new BigDecimal(stamp) : BigDecimal.ZERO;
  }
}
