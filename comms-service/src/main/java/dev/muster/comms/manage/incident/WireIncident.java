package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.manage.component.WireComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident or maintenance as the manage API shows it (contract B.2); the {@code scheduled...}
 * and {@code auto...} fields mean something for maintenances only.
 *
 * @param metadata as the client sent it
 * @param reminderIntervals as the client sent it
 * @param scheduledAutoTransition the older name of {@code scheduledAutoInProgress}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireIncident(
    String id,
    String pageId,
    String name,
    String status,
    String impact,
    @Nullable String impactOverride,
    String shortlink,
    JsonNode metadata,
    String createdAt,
    String updatedAt,
    String startedAt,
    @Nullable String monitoringAt,
    @Nullable String resolvedAt,
    List<WireComponent> components,
    List<WireIncidentUpdate> incidentUpdates,
    @Nullable String reminderIntervals,
    boolean backfilled,
    @Nullable String scheduledFor,
    @Nullable String scheduledUntil,
    boolean scheduledRemindPrior,
    @Nullable String scheduledRemindedAt,
    boolean scheduledAutoInProgress,
    boolean scheduledAutoCompleted,
    boolean scheduledAutoTransition,
    boolean autoTransitionToMaintenanceState,
    boolean autoTransitionToOperationalState,
    boolean autoTransitionDeliverNotificationsAtStart,
    boolean autoTransitionDeliverNotificationsAtEnd,
    @Nullable String postmortemBody,
    @Nullable String postmortemBodyLastUpdatedAt,
    boolean postmortemIgnored,
    @Nullable String postmortemPublishedAt,
    boolean postmortemNotifiedSubscribers,
    boolean postmortemNotifiedTwitter) {}
