package dev.muster.postmortem.comment.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.postmortem.comment.NewComment;
import dev.muster.postmortem.document.api.SectionPath;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark about a section.
 *
 * @param section key such as {@code root-cause}; that of the thread counts for an answer
 * @param parentId the remark that this one answers
 * @param quote the passage that it is about, as it stands in the Markdown, exactly once there
 * @param replacement what should stand there instead; needs a quote
 * @param mentions people to tell of it
 */
public record CommentRequest(
    @NotBlank @Size(max = 40) String section,
    @Nullable UUID parentId,
    @NotBlank @Size(max = 5_000) String text,
    @Nullable @Size(min = 1, max = 5_000) String quote,
    @Nullable @Size(max = 5_000) String replacement,
    @Nullable @Size(max = 20) List<@NotNull UUID> mentions) {

  /** Whether a suggestion says what it replaces. */
  @JsonIgnore
  @AssertTrue(message = "replacement needs a quote")
  public boolean isReplacementOfSomething() {
    return replacement == null || quote != null;
  }

  NewComment comment() {
    return new NewComment(
        SectionPath.key(section),
        parentId,
        text.strip(),
        quote,
        replacement,
        mentions == null ? List.of() : mentions);
  }
}
