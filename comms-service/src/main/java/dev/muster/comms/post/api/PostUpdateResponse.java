package dev.muster.comms.post.api;

import dev.muster.comms.component.StatusChange;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.Revision;
import dev.muster.comms.post.WordsFrom;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in a post; of a draft, what it proposes.
 *
 * @param template the template the words came from; null for none
 * @param templateVersion 0 for words that ship; null without a template
 * @param correctedAt when its words were changed last; null for never
 * @param earlier what it said before, the newest first
 * @param affected components that changed with it
 */
public record PostUpdateResponse(
    UUID id,
    int number,
    PublicStatus status,
    Map<String, String> body,
    Who author,
    WordsFrom wordsFrom,
    @Nullable String template,
    @Nullable Integer templateVersion,
    boolean deliver,
    List<StatusChange> affected,
    @Nullable Instant nextUpdateAt,
    @Nullable Instant expectedAt,
    Instant displayAt,
    @Nullable Instant correctedAt,
    List<RevisionResponse> earlier,
    Instant createdAt) {

  /** Of one that was never corrected. */
  public static PostUpdateResponse from(PostUpdate update) {
    return from(update, List.of());
  }

  static PostUpdateResponse from(PostUpdate update, List<Revision> earlier) {
    return new PostUpdateResponse(
        update.id(),
        update.number(),
        update.status(),
        update.body(),
        update.author(),
        update.wordsFrom(),
        update.template(),
        update.templateVersion(),
        update.deliver(),
        update.affected(),
        update.nextUpdateAt(),
        update.expectedAt(),
        update.displayAt(),
        update.correctedAt(),
        earlier.stream().map(RevisionResponse::from).toList(),
        update.createdAt());
  }
}
