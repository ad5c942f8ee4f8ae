package dev.muster.comms.message;

import dev.muster.platform.delivery.DeliveryRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in its final words, with what the log keeps of it.
 *
 * @param channel such as {@code EMAIL}
 * @param kind the template's name, or that of what is sent without one
 * @param recipient masked
 * @param templateVersion 0 for the words that ship
 * @param fanOutId what it is one of many of; null for a message to one reader
 * @param held why it must not be sent; null for one that goes out
 * @param request null for one that is held
 */
public record OutgoingMessage(
    UUID id,
    String channel,
    String kind,
    String recipient,
    String language,
    String subject,
    int templateVersion,
    Mail.About about,
    @Nullable UUID fanOutId,
    @Nullable String held,
    @Nullable DeliveryRequest request) {}
