package dev.muster.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be read, as administrators see it, without its payload.
 *
 * @param consumer who should have handled it
 * @param key the message's key; null when it had none
 * @param headers the message's headers as text
 */
public record DeadLetter(
    UUID id,
    String consumer,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    JsonNode headers,
    String error,
    Instant receivedAt) {}
