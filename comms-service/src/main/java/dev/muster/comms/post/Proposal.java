package dev.muster.comms.post;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What is about to be said in a post, whole: the words, the move, and what its components show from
 * then on.
 *
 * @param claims of all its components
 * @param deliver whether subscribers are told
 * @param nextUpdateAt when the public will hear more; null when nothing is promised
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Proposal(
    PublicStatus status,
    PostWords words,
    Map<UUID, PostClaim> claims,
    boolean deliver,
    Instant nextUpdateAt) {
  public Proposal {
    claims = Map.copyOf(claims);
  }

  /** The same, told to subscribers or not. */
  Proposal delivered(boolean tell) {
    return new Proposal(status, words, claims, tell, nextUpdateAt);
  }

  /** The same in other words. */
  Proposal saying(PostWords other) {
    return new Proposal(status, other, claims, deliver, nextUpdateAt);
  }
}
