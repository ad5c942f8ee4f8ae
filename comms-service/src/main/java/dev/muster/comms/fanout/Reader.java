package dev.muster.comms.fanout;

import dev.muster.comms.subscriber.Channel;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as a fan-out needs it.
 *
 * @param address where mail and text messages go; of others what may be shown
 * @param subscribedAt as their links need it
 */
record Reader(
    UUID id,
    Channel channel,
    String address,
    Locale language,
    Instant subscribedAt,
    @Nullable String sealedUrl,
    @Nullable String sealedSecret) {}
