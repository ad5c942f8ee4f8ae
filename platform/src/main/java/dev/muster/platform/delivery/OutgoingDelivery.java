package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a provider is asked to send.
 *
 * @param idempotencyKey the same on every attempt
 * @param secrets in the clear
 * @param attempt 1 for the first
 */
public record OutgoingDelivery(
    UUID id,
    String channel,
    String destination,
    JsonNode payload,
    Map<String, String> secrets,
    String idempotencyKey,
    int attempt,
    Instant createdAt) {
  @Override
  public String toString() {
    return "OutgoingDelivery[" + id + " attempt " + attempt + "]";
  }
}
