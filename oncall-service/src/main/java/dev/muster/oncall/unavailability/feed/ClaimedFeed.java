package dev.muster.oncall.unavailability.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A feed that this process reads now; nobody else does until its lease ends.
 *
 * @param zone of the person
 * @param etag of what was read last; null when the server named none
 * @param lastModified likewise
 * @param fullAt when its contents, and not only that they are the same, came last; null for never
 * @param failures in a row until now
 */
record ClaimedFeed(
    UUID id,
    UUID lease,
    UUID personId,
    ZoneId zone,
    String titleContains,
    String sealedUrl,
    String etag,
    String lastModified,
    Instant fullAt,
    int failures) {}
