package dev.muster.testkit.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A message that a push service took.
 *
 * @param content as the service worker would get it
 * @param headers that say how it is to be delivered, by lower-case name
 * @param sender what the signature says of who sent it
 * @param encryptedBytes length of what was posted
 */
public record ReceivedPush(
    JsonNode content, Map<String, String> headers, JsonNode sender, int encryptedBytes) {

  /** A field of the content; empty when it is missing. */
  public String text(String field) {
    return content.path(field).asText();
  }
}
