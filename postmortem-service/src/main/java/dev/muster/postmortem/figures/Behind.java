package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * An incident or an action item behind a figure.
 *
 * @param id of the incident, or of the action item
 * @param incidentId the incident, of an action item the one that it came from
 * @param title the reference when the incident is restricted
 * @param at the moment that puts it into the period
 * @param micros a duration in microseconds; for the time between failures how long it was down;
 *     null for other kinds
 * @param hit whether it came back, or was done on time
 * @param readable whether the reader may know more of it than its reference and its moment
 * @param earlierId the last incident of the same service and cause before it; null for none
 */
public record Behind(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    UUID teamId,
    Instant at,
    Long micros,
    boolean hit,
    boolean readable,
    UUID earlierId,
    String earlierReference) {}
