package dev.muster.oncall.unavailability.feed;

import dev.muster.oncall.unavailability.UnavailabilityKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A calendar elsewhere whose events are time off of a person. Its address is a secret and not here.
 *
 * @param titleContains a word that the title of an event must have to count; null for all events
 * @param host of the address
 * @param events how many spans of time off it gave when it was read last
 * @param readAt when it was read last; null when it never was
 * @param triedAt when reading it was tried last; null when it never was
 * @param problem why the last try failed; null when it did not
 * @param problemDetail in English, quoting nothing of the address or the calendar; null likewise
 * @param failingSince when the first of the failures in a row was; null likewise
 * @param dueAt when it is read next
 */
public record UnavailabilityFeed(
    UUID id,
    UUID personId,
    UnavailabilityKind kind,
    String titleContains,
    String host,
    int events,
    Instant readAt,
    Instant triedAt,
    FeedProblem problem,
    String problemDetail,
    Instant failingSince,
    Instant dueAt,
    Instant createdAt) {}
