package dev.muster.comms.post.api;

import dev.muster.comms.post.Revision;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;

/** Words that an update said before it was corrected, until then. */
public record RevisionResponse(
    int number, Map<String, String> body, Instant correctedAt, Who correctedBy) {
  static RevisionResponse from(Revision revision) {
    return new RevisionResponse(
        revision.number(), revision.body(), revision.correctedAt(), revision.correctedBy());
  }
}
