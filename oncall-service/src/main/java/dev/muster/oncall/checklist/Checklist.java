package dev.muster.oncall.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody goes through, and how far they are.
 *
 * @param scheduleId of the shift; null after an alert
 * @param alertId null unless it comes after an alert
 * @param aboutAt the start of the shift, its end for {@link ChecklistKind#END}, or that of the
 *     alert
 * @param done the keys of the points that are ticked
 */
public record Checklist(
    UUID id,
    ChecklistKind kind,
    UUID personId,
    UUID scheduleId,
    UUID alertId,
    Instant aboutAt,
    List<String> done,
    Instant createdAt) {}
