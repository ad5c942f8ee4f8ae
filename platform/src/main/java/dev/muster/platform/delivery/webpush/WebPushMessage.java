package dev.muster.platform.delivery.webpush;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Something for the service worker of a subscription.
 *
 * @param content what it gets; its {@code body} and {@code title} are cut when it is too long
 * @param urgent whether a phone that saves power is to be woken for it
 * @param topic at most 32 characters of base64url: a newer message takes the place of one with the
 *     same topic that still waits for the phone; null for none
 * @param timeToLive how long the push service keeps it for a phone that is away
 */
public record WebPushMessage(JsonNode content, boolean urgent, String topic, Duration timeToLive) {}
