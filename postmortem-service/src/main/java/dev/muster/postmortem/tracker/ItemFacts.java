package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What of an action item matters to its issue.
 *
 * @param ownerId null while nobody has it, as {@code teamId} and {@code dueOn}
 * @param reference of the incident
 * @param restricted whether no more than the reference may be told
 */
record ItemFacts(
    UUID id,
    String title,
    String description,
    ActionItemStatus status,
    UUID ownerId,
    UUID teamId,
    LocalDate dueOn,
    long version,
    String reference,
    boolean restricted,
    Locale language) {}
