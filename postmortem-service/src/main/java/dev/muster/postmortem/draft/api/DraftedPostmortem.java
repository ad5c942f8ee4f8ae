package dev.muster.postmortem.draft.api;

import dev.muster.postmortem.document.Postmortem;
import java.time.Instant;
import java.util.UUID;

/** A draft as it begins. */
public record DraftedPostmortem(
    UUID id, UUID incidentId, String reference, Instant reviewDueAt, Instant publishDueAt) {

  static DraftedPostmortem from(Postmortem postmortem) {
    return new DraftedPostmortem(
        postmortem.id(),
        postmortem.incidentId(),
        postmortem.reference(),
        postmortem.reviewDueAt(),
        postmortem.publishDueAt());
  }
}
