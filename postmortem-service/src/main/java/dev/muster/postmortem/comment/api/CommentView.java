package dev.muster.postmortem.comment.api;

import dev.muster.postmortem.comment.Comment;
import dev.muster.postmortem.comment.CommentStatus;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark about a section.
 *
 * @param parentId the first remark of its thread; absent for that one
 * @param quote the passage that it is about
 * @param replacement what should stand there instead; absent when it suggests nothing
 */
public record CommentView(
    UUID id,
    String section,
    @Nullable UUID parentId,
    String text,
    @Nullable String quote,
    @Nullable String replacement,
    CommentStatus status,
    Instant createdAt,
    String by,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    List<PersonRef> mentions) {

  static CommentView from(Comment comment, People people) {
    return new CommentView(
        comment.id(),
        comment.section().slug(),
        comment.parentId(),
        comment.text(),
        comment.quote(),
        comment.replacement(),
        comment.status(),
        comment.createdAt(),
        comment.byName(),
        comment.settledAt(),
        comment.settledBy(),
        comment.mentions().stream().map(people::ref).toList());
  }
}
