package dev.muster.comms.rehearsal.api;

import dev.muster.comms.post.api.PostUpdateRequest;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a person thinks about saying: in a post, or as a new one on a page.
 *
 * @param postId left out for a new post
 * @param pageId of a new post
 * @param incidentId of a new post; left out where no incident caused it
 * @param title of a new post, by language
 */
public record PostRehearsalRequest(
    UUID postId,
    UUID pageId,
    UUID incidentId,
    @Size(max = 10) Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 255) String> title,
    @NotNull @Valid PostUpdateRequest update) {
  /** Whether it is known where it would stand. */
  @AssertTrue(message = "either postId, or pageId and title of a new post")
  boolean isPlaced() {
    return postId != null || pageId != null && title != null && !title.isEmpty();
  }
}
