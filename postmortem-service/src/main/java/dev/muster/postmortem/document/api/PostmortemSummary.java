package dev.muster.postmortem.document.api;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.document.PostmortemRow;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem in a list.
 *
 * @param late whether it should be published by now
 */
public record PostmortemSummary(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    PostmortemStatus status,
    boolean drill,
    boolean restricted,
    @Nullable PersonRef owner,
    Instant reviewDueAt,
    Instant publishDueAt,
    boolean late,
    Instant createdAt,
    @Nullable Instant publishedAt,
    int openActionItems) {

  static PostmortemSummary from(PostmortemRow row, People people, Instant now) {
    return new PostmortemSummary(
        row.id(),
        row.incidentId(),
        row.reference(),
        row.title(),
        row.severity(),
        row.status(),
        row.drill(),
        row.restricted(),
        people.ref(row.ownerId()),
        row.reviewDueAt(),
        row.publishDueAt(),
        row.status() != PostmortemStatus.PUBLISHED && now.isAfter(row.publishDueAt()),
        row.createdAt(),
        row.publishedAt(),
        row.openActionItems());
  }
}
