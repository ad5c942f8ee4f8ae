package dev.muster.platform.delivery.webpush;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.delivery.DeliveryFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a message, short enough for every push service. */
final class WebPushPayload {
  /** What fits into the 4,096 bytes that push services must take, once encrypted (RFC 8291, 4). */
  static final int LONGEST = 3_993;

  private static final List<String> CUT_FIRST = List.of("body", "title");

  private WebPushPayload() {}

  /**
   * @throws DeliveryFailure when even without the texts it is too long
   */
  static byte[] of(JsonNode content) throws DeliveryFailure {
    var bytes = bytes(content);
    if (bytes.length <= LONGEST) {
      return bytes;
    }
    ObjectNode shorter = content.deepCopy();
    for (var field : CUT_FIRST) {
      var text = shorter.path(field).asText();
      while (bytes.length > LONGEST && !text.isEmpty()) {
        text = shortened(text);
        shorter.put(field, text.isEmpty() ? "" : text + "…");
        bytes = bytes(shorter);
      }
    }
    if (bytes.length > LONGEST) {
      throw DeliveryFailure.permanent(
          "the message has more than %d bytes".formatted(LONGEST), null);
    }
    return bytes;
  }

  /** Shorter by an eighth, never in the middle of a character. */
  private static String shortened(String text) {
    int end = text.length() - Math.max(1, text.length() / 8);
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static byte[] bytes(JsonNode content) {
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }
}
