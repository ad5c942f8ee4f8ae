package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.alert.AlertStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page with what it was about.
 *
 * @param serviceId null for a responder request of an incident without services
 * @param incidentId set when responders are asked for an incident; else null
 * @param run from 1; higher ones are repeats of the policy
 * @param level from 1; 0 for a page by hand
 * @param reason why they were paged; null for pages that are older than reasons
 * @param answeredVia {@code api}, {@code link}, {@code sms}, {@code voice}, {@code slack}; null
 *     while there is no answer
 */
public record PageView(
    UUID id,
    UUID alertId,
    long alertNumber,
    AlertStatus alertStatus,
    AlertSeverity severity,
    String summary,
    @Nullable UUID serviceId,
    @Nullable String serviceName,
    @Nullable UUID incidentId,
    UUID personId,
    String personName,
    int run,
    int level,
    @Nullable PageReason reason,
    PageStatus status,
    Instant createdAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredVia) {}
