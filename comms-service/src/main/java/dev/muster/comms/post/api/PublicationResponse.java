package dev.muster.comms.post.api;

import dev.muster.comms.post.PostClaim;
import dev.muster.comms.post.Proposal;
import dev.muster.comms.post.Publication;
import dev.muster.comms.post.PublicationMode;
import dev.muster.comms.post.PublicationState;
import dev.muster.comms.post.WordsFrom;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, or waited, to become public.
 *
 * @param components what the post says of its components once it is out, by their ids
 * @param deliver whether subscribers are told
 * @param dueAt when it goes out, or while it waits for a yes, when the next person is asked; null
 *     when neither happens by itself
 * @param asked people who were asked for their yes, the first first
 * @param decidedBy whoever let it out, stopped or replaced it
 * @param reason why it was stopped
 * @param postUpdateId what it became
 */
public record PublicationResponse(
    UUID id,
    UUID postId,
    UUID pageId,
    @Nullable UUID incidentId,
    PublicationMode mode,
    PublicationState state,
    PublicStatus status,
    Map<String, String> body,
    WordsFrom wordsFrom,
    Map<UUID, ComponentStatus> components,
    boolean deliver,
    @Nullable Instant nextUpdateAt,
    @Nullable Instant expectedAt,
    Who proposedBy,
    Instant proposedAt,
    @Nullable Instant dueAt,
    List<UUID> asked,
    @Nullable Who decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable UUID postUpdateId,
    long version) {

  static PublicationResponse from(Publication publication) {
    Proposal proposal = publication.proposal();
    return new PublicationResponse(
        publication.id(),
        publication.postId(),
        publication.pageId(),
        publication.incidentId(),
        publication.mode(),
        publication.state(),
        proposal.status(),
        proposal.words().body(),
        proposal.words().from(),
        new TreeMap<>(PostClaim.statuses(proposal.claims())),
        proposal.deliver(),
        proposal.nextUpdateAt(),
        proposal.words().expectedAt(),
        publication.proposedBy(),
        publication.proposedAt(),
        publication.dueAt(),
        publication.asked(),
        publication.decidedBy(),
        publication.decidedAt(),
        publication.reason(),
        publication.postUpdateId(),
        publication.version());
  }
}
