package dev.muster.platform.inbox;

import dev.muster.contracts.Event;
import java.util.UUID;

/**
 * An event as it came.
 *
 * @param id its CloudEvents id
 * @param type its CloudEvents type
 * @param source its CloudEvents source; empty when the message named none
 * @param event what {@code payload} reads as
 * @param payload the bytes of the message, not to be changed
 */
public record TakenEvent(
    UUID id, String topic, String type, String source, Event event, byte[] payload) {}
