package dev.muster.comms.support;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What support may say of an incident, as of its last change (AUD-04, TPL-20).
 *
 * @param open whether somebody still works on it
 * @param revision from 1, one more with each change of the words
 * @param words by language tag
 */
public record SupportBrief(
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    IncidentState status,
    boolean open,
    int revision,
    Map<String, SupportWords> words,
    Instant createdAt,
    Instant updatedAt) {}
