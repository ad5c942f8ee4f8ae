package dev.muster.postmortem.comment;

import dev.muster.postmortem.document.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark about a section.
 *
 * @param parentId the remark that this one answers; null for the first of a thread
 * @param quote the passage that it is about; null for the section as a whole
 * @param replacement what should stand there instead; null when it suggests nothing
 * @param mentions the people whom it names
 */
public record Comment(
    UUID id,
    SectionKey section,
    @Nullable UUID parentId,
    String text,
    @Nullable String quote,
    @Nullable String replacement,
    CommentStatus status,
    Instant createdAt,
    @Nullable UUID byId,
    String byName,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    List<UUID> mentions) {
  public Comment {
    mentions = List.copyOf(mentions);
  }
}
