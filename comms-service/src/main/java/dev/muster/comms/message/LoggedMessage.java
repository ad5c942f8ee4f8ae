package dev.muster.comms.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent or is on its way.
 *
 * @param channel EMAIL, SMS, WEBHOOK, SLACK or TEAMS
 * @param kind the template's name
 * @param recipient masked address
 * @param fanOutId what it is one of many of
 * @param templateVersion 0 for the words that ship
 * @param state of the delivery: PENDING, SENDING, SENT, DELIVERED, FAILED, BLOCKED or CANCELLED;
 *     HELD when its words lack a value, which error names
 * @param error of the last attempt; null when it went well
 * @param settledAt when the last attempt ended; null before
 */
public record LoggedMessage(
    UUID id,
    String channel,
    String kind,
    String recipient,
    @Nullable UUID personId,
    @Nullable UUID subscriberId,
    String language,
    String subject,
    int templateVersion,
    @Nullable UUID incidentId,
    @Nullable UUID pageId,
    @Nullable UUID postUpdateId,
    @Nullable UUID fanOutId,
    String state,
    int attempts,
    @Nullable String error,
    Instant createdAt,
    @Nullable Instant settledAt) {}
