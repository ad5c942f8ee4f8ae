package dev.muster.postmortem.document.api;

import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post-mortem after a change: its title, people, status and dates. */
public record PostmortemState(
    UUID id,
    String title,
    PostmortemStatus status,
    @Nullable UUID ownerId,
    @Nullable UUID scribeId,
    @Nullable String noActionItemsReason,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy) {

  /** The state of {@code postmortem}. */
  public static PostmortemState from(Postmortem postmortem) {
    return new PostmortemState(
        postmortem.id(),
        postmortem.title(),
        postmortem.status(),
        postmortem.ownerId(),
        postmortem.scribeId(),
        postmortem.noActionItemsReason(),
        postmortem.publishedAt(),
        postmortem.publishedBy());
  }
}
