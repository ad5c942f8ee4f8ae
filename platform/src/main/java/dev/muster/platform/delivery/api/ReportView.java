package dev.muster.platform.delivery.api;

import dev.muster.platform.delivery.DeliveryReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said last of a message that it took; there is one for each time it took it.
 *
 * @param reference the provider's own id of the message
 * @param status in the provider's own words
 */
public record ReportView(
    String reference,
    DeliveryReport.State state,
    String status,
    @Nullable String error,
    Instant reportedAt) {}
